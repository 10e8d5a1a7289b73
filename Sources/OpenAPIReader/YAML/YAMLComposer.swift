/// Builds nodes from events: resolves aliases and merge keys, and reports duplicate keys.
///
/// The open collections are in an array and not on the call stack, so that nesting uses no stack here.
struct YAMLComposer {
    /// Deeper documents are rejected, because the readers of nodes are recursive; real descriptions have 25 levels.
    static let maximumDepth = 128

    /// The number of nodes that all aliases together may repeat: far more than in real documents, and far fewer than in a
    /// "billion laughs" attack.
    static let maximumRepeatedNodes = 250_000

    private let next: () throws(YAMLError) -> YAMLEvent
    private var open: [OpenCollection] = []
    private var anchors: [String: ComposedNode] = [:]
    private var repeatedNodes = 0
    private var diagnostics: [Diagnostic] = []

    init(next: @escaping () throws(YAMLError) -> YAMLEvent) {
        self.next = next
    }

    /// Reads all events and returns the document.
    mutating func result() -> YAMLResult {
        do {
            let root = try document()
            return YAMLResult(root: root, diagnostics: diagnostics)
        } catch {
            return YAMLResult(root: nil, diagnostics: diagnostics + [error.diagnostic])
        }
    }

    /// Returns the error for a text without a value.
    static func emptyDocument(at position: SourcePosition) -> YAMLError {
        YAMLError("yaml-empty", "the file is empty; write an OpenAPI description into it", at: position)
    }

    private mutating func document() throws(YAMLError) -> YAMLNode {
        let start = try next()
        guard case .documentStart = try next().kind else { throw Self.emptyDocument(at: start.position) }
        var root: ComposedNode?
        while root == nil {
            guard let value = try value(of: try next()) else { continue }
            if open.isEmpty { root = value } else { try add(value) }
        }
        // The end of the document, then the end of the text.
        _ = try next()
        let last = try next()
        guard case .streamEnd = last.kind, let root else {
            throw YAMLError(
                "yaml-documents",
                "a second document begins here; write one document per file",
                at: last.position
            )
        }
        return root.node
    }

    /// Returns the value that an event completes; nil if the event opens a collection.
    private mutating func value(of event: YAMLEvent) throws(YAMLError) -> ComposedNode? {
        switch event.kind {
        case .alias(let name):
            return try alias(name, at: event.position)
        case .scalar(let scalar):
            try checkDepth(1, at: event.position)
            let isMerge = scalar.isPlain && scalar.text == "<<"
            let node = node(of: scalar, at: event.position)
            return anchored(ComposedNode(node, isMergeKey: isMerge), as: scalar.anchor)
        case .sequenceStart(let anchor, let tag):
            try start(OpenCollection(isMapping: false, anchor: anchor, at: event.position), tag)
            return nil
        case .mappingStart(let anchor, let tag):
            try start(OpenCollection(isMapping: true, anchor: anchor, at: event.position), tag)
            return nil
        case .sequenceEnd, .mappingEnd:
            guard let collection = open.popLast() else { return nil }
            return anchored(collection.composed(&diagnostics), as: collection.anchor)
        case .streamStart, .streamEnd, .documentStart, .documentEnd:
            throw YAMLError("yaml-syntax", "a value is missing here", at: event.position)
        }
    }

    private mutating func add(_ value: ComposedNode) throws(YAMLError) {
        let last = open.count - 1
        guard try open[last].add(value) else { return }
        let key = value.node.text ?? ""
        let first = open[last].firstPosition(of: key)
        let message = "the key \(key.quoted) is declared twice, first at \(first); the last one wins"
        diagnostics.append(Diagnostic(.warning, code: "duplicate-key", message, at: value.position))
    }

    private mutating func start(_ collection: OpenCollection, _ tag: String?) throws(YAMLError) {
        try checkDepth(1, at: collection.position)
        open.append(collection)
        guard let tag, tag != "!", tag != "tag:yaml.org,2002:\(collection.isMapping ? "map" : "seq")" else { return }
        let message = "the tag \(tag.quoted) is not supported and has no effect"
        diagnostics.append(Diagnostic(.warning, code: "yaml-tag", message, at: collection.position))
    }

    private mutating func anchored(_ value: ComposedNode, as anchor: String?) -> ComposedNode {
        if let anchor { anchors[anchor] = value }
        return value
    }

    private mutating func alias(_ name: String, at position: SourcePosition) throws(YAMLError) -> ComposedNode {
        guard var target = anchors[name] else {
            let suggestion = Suggestion.nearest(to: name, among: anchors.keys.sorted())
            let hint = suggestion.map { "; did you mean '*\($0)'?" } ?? ""
            let message = "the anchor \("&\(name)".quoted) is not defined before this alias\(hint)"
            throw YAMLError("yaml-alias", message, at: position)
        }
        repeatedNodes += target.size
        if repeatedNodes > Self.maximumRepeatedNodes {
            let message = "the aliases up to this one repeat more than \(Self.maximumRepeatedNodes) values"
            throw YAMLError("yaml-alias", message, at: position)
        }
        try checkDepth(target.height, at: position)
        target.position = position
        target.isMergeKey = false
        return target
    }

    private func checkDepth(_ height: Int, at position: SourcePosition) throws(YAMLError) {
        guard open.count + height > Self.maximumDepth else { return }
        throw YAMLError("yaml-depth", "the text is nested deeper than \(Self.maximumDepth) levels", at: position)
    }

    private mutating func node(of scalar: YAMLEvent.Scalar, at position: SourcePosition) -> YAMLNode {
        var value = scalar.isPlain ? YAMLScalar(plain: scalar.text) : .string(scalar.text)
        if scalar.tag == "!" {
            value = .string(scalar.text)
        } else if let tag = scalar.tag {
            if let tagged = YAMLScalar(scalar.text, tag: tag) {
                value = tagged
            } else {
                let message = "\(scalar.text.quoted) is not a valid value for the tag \(tag.quoted)"
                diagnostics.append(Diagnostic(.warning, code: "yaml-tag", message, at: position))
            }
        }
        if case .string = value { return YAMLNode(.scalar(value), at: position) }
        return YAMLNode(.scalar(value), at: position, literal: scalar.text)
    }
}
