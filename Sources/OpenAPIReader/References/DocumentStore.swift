/// The documents of one description; each file is read and parsed once.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class DocumentStore {
    private let loader: DocumentLoader

    /// The path of the root document in the form in which references to it are resolved.
    private let rootPath: String
    let diagnostics: DiagnosticCollector

    /// The file name of the root document. The `#` of a node that an overlay added refers to this document, too.
    let rootFile: String

    /// The texts of the files that were loaded, without the root document, by file.
    private(set) var sources: [String: [UInt8]] = [:]

    /// The parsed documents by file.
    private(set) var documents: [String: YAMLNode] = [:]
    private var errors: [String: ReferenceError] = [:]
    private var indices: [String: AnchorIndex] = [:]
    private var identifiers: [String: BaseResource] = [:]
    private var targets: [BaseResource: [String: ReferenceTarget]] = [:]

    /// The keys of large mappings.
    var keyIndices = KeyIndices()

    /// Converts the schemas of a document to those of OpenAPI 3.0, if they are written in another form.
    private let convertSchemas: (YAMLNode) -> YAMLNode

    /// The root document.
    let root: YAMLNode

    /// Whether a document has references whose target depends on the path to them.
    private(set) var hasDynamicReferences = false

    /// The schema resource that a reference is resolved against: a file, and the resource's index in its `AnchorIndex`.
    struct BaseResource: Hashable {
        var file: String
        var index = 0
    }

    /// Creates a store with the root document; `convertSchemas` is applied to every document.
    init(
        root: YAMLNode,
        text: [UInt8],
        file: String,
        loader: DocumentLoader,
        _ diagnostics: DiagnosticCollector,
        convertSchemas: @escaping (YAMLNode) -> YAMLNode = { $0 }
    ) {
        self.convertSchemas = convertSchemas
        self.root = convertSchemas(root)
        self.loader = loader
        self.diagnostics = diagnostics
        rootFile = file
        rootPath = URIReference.joined(file, to: "")
        add(self.root, file: file, text: text)
    }

    /// Returns the node that a reference leads to; `position` is the position of the reference's text.
    ///
    /// A reference below an `$id` that is not defined there is looked up in the whole document, with a warning: many
    /// authors copy schemas with their `$id` and write references as if there were none.
    func target(of text: String, at position: SourcePosition) throws(ReferenceError) -> ReferenceTarget {
        let base = baseResource(at: position)
        if let known = targets[base]?[text] { return known }
        var visited: Set<String> = []
        let target: ReferenceTarget
        do throws(ReferenceError) {
            target = try locate(text, from: base, &visited)
        } catch {
            guard base.index != 0 else { throw error }
            visited = []
            do throws(ReferenceError) {
                target = try locate(text, from: BaseResource(file: base.file), &visited)
            } catch _ { throw error }
            let id = index(of: base.file).resources[base.index].base
            let message = "\(text.quoted) is not defined in the schema with the '$id' \(id.quoted)"
            let warning = "\(message); the definition in the file is used"
            diagnostics.addOnce("ref-base \(id)", Diagnostic(.warning, code: "ref-base", warning, at: position))
        }
        targets[base, default: [:]][text] = target
        return target
    }

    /// Returns the file that a position is in. The nodes of an overlay belong to the root document.
    func file(of position: SourcePosition) -> String {
        documents[position.file] == nil ? rootFile : position.file
    }

    /// Returns the resource that the reference at a position is resolved against.
    func baseResource(at position: SourcePosition) -> BaseResource {
        let file = file(of: position)
        return BaseResource(file: file, index: indices[file]?.resourceIndices[position] ?? 0)
    }

    /// Returns the index of a document's anchors, which is built at the first use.
    func index(of file: String) -> AnchorIndex {
        if let known = indices[file] { return known }
        let index = AnchorIndex(documents[file] ?? root, file: file)
        indices[file] = index
        return index
    }

    /// Resolves a reference. `visited` contains the references on the way to it, so that circles are found.
    func locate(
        _ text: String,
        from base: BaseResource,
        _ visited: inout Set<String>
    ) throws(ReferenceError) -> ReferenceTarget {
        guard visited.insert("\(base) \(text)").inserted else {
            throw ReferenceError(code: "ref-cycle", message: "\(text.quoted) leads back to itself")
        }
        let reference = URIReference(text)
        let start = try resource(reference, text, from: base)
        if let pointer = JSONPointer(fragment: reference.fragment) {
            let base = start.index == 0 ? JSONPointer() : index(of: start.file).resources[start.index].pointer
            return try walk(JSONPointer(tokens: base.tokens + pointer.tokens), in: start.file, text, &visited)
        }
        let index = index(of: start.file)
        let name = String(reference.fragment).percentDecoded
        let anchors = [index.resources[start.index].anchors] + index.resources.map(\.anchors)
        if let pointer = anchors.lazy.compactMap({ $0[name] }).first {
            return try walk(pointer, in: start.file, text, &visited)
        }
        let hint = diagnostics.hint(for: name, among: anchors.flatMap(\.keys).sorted())
        throw ReferenceError(code: "ref-missing", message: "\(text.quoted) is not defined\(hint)")
    }

    /// Returns the resource that a reference names, and loads its file.
    private func resource(
        _ reference: URIReference,
        _ text: String,
        from base: BaseResource
    ) throws(ReferenceError) -> BaseResource {
        if reference.document.isEmpty { return base }
        let baseURI = indices[base.file]?.resources[base.index].base ?? base.file
        if let known = identifiers[reference.resolved(against: baseURI)] { return known }
        let path: String
        if reference.isAbsolute {
            guard let sibling = siblingPath(reference) else {
                let message = "\(text.quoted) is not fetched from the network; copy the file and write its path"
                throw ReferenceError(code: "ref-external", message: message)
            }
            path = sibling
        } else {
            path = reference.path(from: base.file)
        }
        if path == rootPath { return BaseResource(file: rootFile) }
        try load(path, text)
        return BaseResource(file: path)
    }

    /// Returns the path of a file in the root document's folder for its absolute URI, if the root document's own URI is
    /// declared by `$self` or `$id` (OpenAPI 3.2 section 4.1.2.2.1); nil for other URIs.
    private func siblingPath(_ reference: URIReference) -> String? {
        guard let base = indices[rootFile]?.resources[0].base, base != rootFile,
            let slash = base.lastIndex(of: "/"), reference.document.hasPrefix(base[...slash])
        else { return nil }
        let name = reference.document.dropFirst(base[...slash].count)
        return URIReference.joined(String(name).percentDecoded, to: rootFile)
    }

    private func load(_ path: String, _ text: String) throws(ReferenceError) {
        if documents[path] != nil { return }
        if let error = errors[path] {
            throw ReferenceError(code: error.code, message: "\(text.quoted) \(error.message)")
        }
        let error: ReferenceError
        switch loader.load(path) {
        case .text(let bytes):
            let parsed = YAMLParser.parse(bytes, file: path)
            sources[path] = bytes
            for diagnostic in parsed.diagnostics { diagnostics.add(diagnostic) }
            if let root = parsed.root {
                add(convertSchemas(root), file: path, text: bytes)
                return
            }
            error = ReferenceError(code: "ref-unreadable", message: "refers to a file that is not valid YAML")
        case .missing:
            error = ReferenceError(
                code: "ref-missing",
                message: "is not defined: the file \(path.quoted) does not exist"
            )
        case .refused(let reason):
            error = ReferenceError(code: "ref-external", message: "cannot be followed: \(reason)")
        }
        errors[path] = error
        throw ReferenceError(code: error.code, message: "\(text.quoted) \(error.message)")
    }

    /// Stores a document and the URIs of its resources.
    private func add(_ root: YAMLNode, file: String, text: [UInt8]) {
        documents[file] = root
        // Most documents have none of these keywords, and then no search through their nodes is needed.
        let keywords = text.keywords(among: ["id", "self", "dynamic", "recursive"])
        guard !keywords.isEmpty else { return }
        if keywords.contains("dynamic") || keywords.contains("recursive") { hasDynamicReferences = true }
        for (number, resource) in index(of: file).resources.enumerated() where identifiers[resource.base] == nil {
            identifiers[resource.base] = BaseResource(file: file, index: number)
        }
    }
}

extension [UInt8] {
    /// Returns those of some words that appear in the text after a `$`.
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
