/// The documents that one description is made of; each file is read and parsed once.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class DocumentStore {
    private let loader: DocumentLoader

    /// The root's file as a reference to it is written out.
    private let rootPath: String
    private let findings: Findings

    /// The document that everything begins with, and that the `#` of a node made by an overlay means.
    let rootFile: String

    /// The texts that were read beside the root's, by file.
    private(set) var sources: [String: [UInt8]] = [:]

    private var documents: [String: YAMLNode] = [:]
    private var failures: [String: ReferenceFailure] = [:]
    private var indices: [String: AnchorIndex] = [:]
    private var identifiers: [String: Origin] = [:]
    private var targets: [Origin: [String: ReferenceTarget]] = [:]
    private var large: [ReferenceTarget.Place: [String: Int]] = [:]

    /// Whether the schemas of every document are those of Swagger 2.0; they are written as OpenAPI 3.0's.
    private let isSwagger: Bool

    /// The document that everything begins with.
    let root: YAMLNode

    /// Whether a document so far has references whose target depends on the way to them.
    private(set) var hasDynamicReferences = false

    /// Where a reference begins: in a file, and there in a resource, by its number in the file's `AnchorIndex`.
    struct Origin: Hashable {
        var file: String
        var resource = 0
    }

    init(
        root: YAMLNode,
        text: [UInt8],
        file: String,
        loader: DocumentLoader,
        _ findings: Findings,
        isSwagger: Bool
    ) {
        self.isSwagger = isSwagger
        self.root = isSwagger ? SwaggerSchemas.rewritten(root) : root
        self.loader = loader
        self.findings = findings
        rootFile = file
        rootPath = ReferenceText.joined(file, to: "")
        add(self.root, file: file, text: text)
    }

    /// What the text of a reference leads to; `position` is where the text stands.
    ///
    /// Below an `$id`, what is not there is looked for in the whole document, with a warning: many copy schemas with
    /// their `$id` and write references as if it were none.
    func target(of text: String, at position: SourcePosition) throws(ReferenceFailure) -> ReferenceTarget {
        let origin = origin(of: position)
        if let known = targets[origin]?[text] { return known }
        var visited: Set<String> = []
        let target: ReferenceTarget
        do throws(ReferenceFailure) {
            target = try locate(text, from: origin, &visited)
        } catch {
            guard origin.resource != 0 else { throw error }
            visited = []
            do throws(ReferenceFailure) {
                target = try locate(text, from: Origin(file: origin.file), &visited)
            } catch _ { throw error }
            let base = index(of: origin.file).resources[origin.resource].base
            let message = "\(text.quoted) is not in the schema whose '$id' is \(base.quoted); the file's is taken"
            findings.addOnce("ref-base \(base)", Diagnostic(.warning, code: "ref-base", message, at: position))
        }
        targets[origin, default: [:]][text] = target
        return target
    }

    /// The document that a position is in; what an overlay brought belongs to the root.
    func file(of position: SourcePosition) -> String {
        documents[position.file] == nil ? rootFile : position.file
    }

    /// Where the reference at a position begins.
    func origin(of position: SourcePosition) -> Origin {
        let file = file(of: position)
        return Origin(file: file, resource: indices[file]?.owners[position] ?? 0)
    }

    private func locate(
        _ text: String,
        from origin: Origin,
        _ visited: inout Set<String>
    ) throws(ReferenceFailure) -> ReferenceTarget {
        guard visited.insert("\(origin) \(text)").inserted else {
            throw ReferenceFailure(code: "ref-cycle", message: "\(text.quoted) refers to itself at the end")
        }
        let reference = ReferenceText(text)
        let start = try resource(reference, text, from: origin)
        if let written = JSONPointer(fragment: reference.fragment) {
            let base = start.resource == 0 ? JSONPointer() : index(of: start.file).resources[start.resource].pointer
            return try walk(JSONPointer(tokens: base.tokens + written.tokens), in: start.file, text, &visited)
        }
        let index = index(of: start.file)
        let name = String(reference.fragment).percentDecoded
        let anchors = [index.resources[start.resource].anchors] + index.resources.map(\.anchors)
        if let pointer = anchors.lazy.compactMap({ $0[name] }).first {
            return try walk(pointer, in: start.file, text, &visited)
        }
        let hint = findings.hint(for: name, among: anchors.flatMap(\.keys).sorted())
        throw ReferenceFailure(code: "ref-missing", message: "\(text.quoted) is not defined\(hint)")
    }

    /// The file and the resource in it that a reference means.
    private func resource(
        _ reference: ReferenceText,
        _ text: String,
        from origin: Origin
    ) throws(ReferenceFailure) -> Origin {
        if reference.document.isEmpty { return origin }
        let base = indices[origin.file]?.resources[origin.resource].base ?? origin.file
        if let known = identifiers[reference.resolved(against: base)] { return known }
        let path: String
        if reference.isAbsolute {
            guard let own = pathBesideDocument(reference) else {
                let message = "\(text.quoted) is on a network, which is never asked"
                throw ReferenceFailure(code: "ref-external", message: message + "; copy the file and write its path")
            }
            path = own
        } else {
            path = reference.path(from: origin.file)
        }
        if path == rootPath { return Origin(file: rootFile) }
        try load(path, text)
        return Origin(file: path)
    }

    /// The path of a file that is named by the URI it would have beside the document, whose own URI `$self` or `$id`
    /// tells (OpenAPI 3.2 section 4.1.2.2.1); nil for other URIs.
    private func pathBesideDocument(_ reference: ReferenceText) -> String? {
        guard let base = indices[rootFile]?.resources[0].base, base != rootFile,
            let slash = base.lastIndex(of: "/"), reference.document.hasPrefix(base[...slash])
        else { return nil }
        let name = reference.document.dropFirst(base[...slash].count)
        return ReferenceText.joined(String(name).percentDecoded, to: rootFile)
    }

    private func load(_ path: String, _ text: String) throws(ReferenceFailure) {
        if documents[path] != nil { return }
        if let failure = failures[path] {
            throw ReferenceFailure(code: failure.code, message: "\(text.quoted) \(failure.message)")
        }
        let failure: ReferenceFailure
        switch loader.load(path) {
        case .text(let bytes):
            let parsed = YAMLParser.parse(bytes, file: path)
            sources[path] = bytes
            for diagnostic in parsed.diagnostics { findings.add(diagnostic) }
            if let root = parsed.root {
                add(isSwagger ? SwaggerSchemas.rewritten(root) : root, file: path, text: bytes)
                return
            }
            failure = ReferenceFailure(code: "ref-unreadable", message: "leads to a file that is no YAML")
        case .missing:
            failure = ReferenceFailure(code: "ref-missing", message: "leads nowhere: there is no file \(path.quoted)")
        case .refused(let reason):
            failure = ReferenceFailure(code: "ref-external", message: "cannot be followed: \(reason)")
        }
        failures[path] = failure
        throw ReferenceFailure(code: failure.code, message: "\(text.quoted) \(failure.message)")
    }

    /// Keeps a document and the names that it gives itself and its parts.
    private func add(_ root: YAMLNode, file: String, text: [UInt8]) {
        documents[file] = root
        let keywords = text.keywords(among: ["id", "self", "dynamic", "recursive"])
        guard !keywords.isEmpty else { return }
        if keywords.contains("dynamic") || keywords.contains("recursive") { hasDynamicReferences = true }
        for (number, resource) in index(of: file).resources.enumerated() where identifiers[resource.base] == nil {
            identifiers[resource.base] = Origin(file: file, resource: number)
        }
    }

    /// The names in a document, which is walked through when they are asked for the first time.
    func index(of file: String) -> AnchorIndex {
        if let known = indices[file] { return known }
        let index = AnchorIndex(documents[file] ?? root, file: file)
        indices[file] = index
        return index
    }
}

extension [UInt8] {
    /// Which of some words stand in the text behind a `$`.
    fileprivate func keywords(among words: [String]) -> Set<String> {
        var found: Set<String> = []
        var rest = self[...]
        while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
            rest = rest[(dollar + 1)...]
            for word in words where rest.starts(with: word.utf8) { found.insert(word) }
        }
        return found
    }
}

extension DocumentStore {
    /// Follows a pointer token by token, and references that stand in its way.
    func walk(
        _ pointer: JSONPointer,
        in file: String,
        _ text: String,
        _ visited: inout Set<String>
    ) throws(ReferenceFailure) -> ReferenceTarget {
        guard let root = documents[file] else {
            throw ReferenceFailure(code: "ref-missing", message: "\(text.quoted) is not defined")
        }
        let start = ReferenceTarget.Place(file: file, pointer: JSONPointer())
        var target = ReferenceTarget(place: start, node: root, position: root.position)
        for token in pointer.tokens {
            if let next = child(token, of: target) {
                target = next
            } else if let reference = target.node["$ref"]?.value, let text = reference.string {
                let through = try locate(text, from: origin(of: reference.position), &visited)
                guard let next = child(token, of: through) else { throw missing(token, of: through.node, text) }
                target = next
            } else {
                throw missing(token, of: target.node, text)
            }
        }
        return target
    }

    private func missing(_ token: String, of node: YAMLNode, _ text: String) -> ReferenceFailure {
        let hint = findings.hint(for: token, among: (node.entries ?? []).map(\.key))
        return ReferenceFailure(code: "ref-missing", message: "\(text.quoted) is not defined\(hint)")
    }

    private func child(_ token: String, of target: ReferenceTarget) -> ReferenceTarget? {
        var place = target.place
        place.pointer.tokens.append(token)
        switch target.node.content {
        case .scalar: return nil
        case .sequence(let items):
            guard let index = Int(token), items.indices.contains(index) else { return nil }
            return ReferenceTarget(place: place, node: items[index], position: items[index].position)
        case .mapping(let entries):
            let found: YAMLEntry?
            if entries.count < 24 {
                found = entries.first { $0.key == token }
            } else {
                found = positions(of: entries, at: target.place)[token].map { entries[$0] }
            }
            return found.map { ReferenceTarget(place: place, node: $0.value, position: $0.position) }
        }
    }

    /// Where each key of a large mapping stands: components are looked up thousands of times.
    private func positions(of entries: [YAMLEntry], at place: ReferenceTarget.Place) -> [String: Int] {
        if let known = large[place] { return known }
        let positions = Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
        large[place] = positions
        return positions
    }
}
