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
    private var identifiers: [String: (file: String, base: JSONPointer)] = [:]
    private var targets: [String: [String: ReferenceTarget]] = [:]
    private var large: [ReferenceTarget.Place: [String: Int]] = [:]

    /// Whether the schemas of every document are those of Swagger 2.0; they are written as OpenAPI 3.0's.
    private let isSwagger: Bool

    /// The document that everything begins with.
    let root: YAMLNode

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

    /// What the text of a reference in a file leads to.
    func target(of text: String, from file: String) throws(ReferenceFailure) -> ReferenceTarget {
        let file = documents[file] == nil ? rootFile : file
        if let known = targets[file]?[text] { return known }
        var visited: Set<String> = []
        let target = try locate(text, from: file, &visited)
        targets[file, default: [:]][text] = target
        return target
    }

    private func locate(
        _ text: String,
        from file: String,
        _ visited: inout Set<String>
    ) throws(ReferenceFailure) -> ReferenceTarget {
        guard visited.insert("\(file) \(text)").inserted else {
            throw ReferenceFailure(code: "ref-cycle", message: "\(text.quoted) refers to itself at the end")
        }
        let reference = ReferenceText(text)
        let (start, base) = try document(reference, text, from: file)
        let pointer: JSONPointer
        if let written = JSONPointer(fragment: reference.fragment) {
            pointer = JSONPointer(tokens: base.tokens + written.tokens)
        } else if let anchor = index(of: start)?.anchors[String(reference.fragment).percentDecoded] {
            pointer = anchor
        } else {
            let names = index(of: start)?.anchors.keys.sorted() ?? []
            let hint = findings.hint(for: String(reference.fragment), among: names)
            throw ReferenceFailure(code: "ref-missing", message: "\(text.quoted) is not defined\(hint)")
        }
        return try walk(pointer, in: start, text, &visited)
    }

    /// The file that a reference means, and where in it the pointer begins.
    private func document(
        _ reference: ReferenceText,
        _ text: String,
        from file: String
    ) throws(ReferenceFailure) -> (file: String, base: JSONPointer) {
        if reference.document.isEmpty { return (file, JSONPointer()) }
        let name = String(reference.document)
        if let known = identifiers[name] { return known }
        if reference.isAbsolute {
            let message = "\(text.quoted) is on a network, which is never asked"
            throw ReferenceFailure(code: "ref-external", message: message + "; copy the file and write its path")
        }
        let path = reference.path(from: file)
        if path == rootPath { return (rootFile, JSONPointer()) }
        try load(path, text)
        return (path, JSONPointer())
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
        guard text.mentions("$id") || text.mentions("$self") else { return }
        let index = AnchorIndex(root)
        indices[file] = index
        for (name, pointer) in index.identifiers where identifiers[name] == nil { identifiers[name] = (file, pointer) }
    }

    private func index(of file: String) -> AnchorIndex? {
        if let known = indices[file] { return known }
        indices[file] = documents[file].map { AnchorIndex($0) }
        return indices[file]
    }
}

extension [UInt8] {
    /// Whether an ASCII word stands in the text.
    fileprivate func mentions(_ word: StaticString) -> Bool {
        let wanted = word.withUTF8Buffer { Array($0) }
        return indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }
}

extension DocumentStore {
    /// Follows a pointer token by token, and references that stand in its way.
    private func walk(
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
            } else if let reference = target.node["$ref"]?.value.string {
                let through = try locate(reference, from: target.place.file, &visited)
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
