/// Builds nodes from events: anchors, aliases, merge keys and the rule that keys are unique.
///
/// The collections that are still open stand in a list and not on the call stack, so that depth costs no stack here.
struct YAMLComposer {
    /// Deeper documents are refused, because readers of nodes do use the stack; real descriptions have 25 levels.
    static let deepest = 128

    /// How many nodes aliases may repeat in all; real documents stay far below, "billion laughs" far above.
    static let mostRepeatedNodes = 250_000

    private let next: () throws(YAMLFailure) -> YAMLEvent
    private var open: [OpenCollection] = []
    private var anchors: [String: ComposedNode] = [:]
    private var repeatedNodes = 0
    private var diagnostics: [Diagnostic] = []

    init(next: @escaping () throws(YAMLFailure) -> YAMLEvent) {
        self.next = next
    }

    /// Reads the whole text.
    mutating func result() -> YAMLResult {
        do {
            let root = try document()
            return YAMLResult(root: root, diagnostics: diagnostics)
        } catch {
            return YAMLResult(root: nil, diagnostics: diagnostics + [error.diagnostic])
        }
    }

    /// What is said of a text without any value.
    static func emptyDocument(at position: SourcePosition) -> YAMLFailure {
        YAMLFailure("yaml-empty", "the file is empty; write an OpenAPI description into it", at: position)
    }

    private mutating func document() throws(YAMLFailure) -> YAMLNode {
        let start = try next()
        guard case .documentStart = try next().kind else { throw Self.emptyDocument(at: start.position) }
        var root: ComposedNode?
        while root == nil {
            guard let value = try value(of: try next()) else { continue }
            if open.isEmpty { root = value } else { try take(value) }
        }
        // The document's end, then the text's.
        _ = try next()
        let last = try next()
        guard case .streamEnd = last.kind, let root else {
            throw YAMLFailure("yaml-documents", "a second document begins here; keep one in a file", at: last.position)
        }
        return root.node
    }

    /// The value that an event completes; nil when it opens a collection.
    private mutating func value(of event: YAMLEvent) throws(YAMLFailure) -> ComposedNode? {
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
            return anchored(collection.closed(&diagnostics), as: collection.anchor)
        case .streamStart, .streamEnd, .documentStart, .documentEnd:
            throw YAMLFailure("yaml-syntax", "a value is missing here", at: event.position)
        }
    }

    private mutating func take(_ value: ComposedNode) throws(YAMLFailure) {
        let last = open.count - 1
        guard try open[last].take(value) else { return }
        let first = open[last].place(of: value.node.text ?? "")
        let message =
            "the key \((value.node.text ?? "").quoted) stands here again; it is first at \(first), and this one counts"
        diagnostics.append(Diagnostic(.warning, code: "duplicate-key", message, at: value.position))
    }

    private mutating func start(_ collection: OpenCollection, _ tag: String?) throws(YAMLFailure) {
        try checkDepth(1, at: collection.position)
        open.append(collection)
        guard let tag, tag != "!", tag != "tag:yaml.org,2002:\(collection.isMapping ? "map" : "seq")" else { return }
        let message = "the tag \(tag.quoted) means nothing here"
        diagnostics.append(Diagnostic(.warning, code: "yaml-tag", message, at: collection.position))
    }

    private mutating func anchored(_ value: ComposedNode, as anchor: String?) -> ComposedNode {
        if let anchor { anchors[anchor] = value }
        return value
    }

    private mutating func alias(_ name: String, at position: SourcePosition) throws(YAMLFailure) -> ComposedNode {
        guard var target = anchors[name] else {
            let suggestion = Suggestion.nearest(to: name, among: anchors.keys.sorted())
            let hint = suggestion.map { "; did you mean '*\($0)'?" } ?? ""
            let message = "no anchor \("&\(name)".quoted) stands before this alias\(hint)"
            throw YAMLFailure("yaml-alias", message, at: position)
        }
        repeatedNodes += target.size
        if repeatedNodes > Self.mostRepeatedNodes {
            let message = "the aliases up to here repeat more than \(Self.mostRepeatedNodes) values"
            throw YAMLFailure("yaml-alias", message, at: position)
        }
        try checkDepth(target.height, at: position)
        target.position = position
        target.isMergeKey = false
        return target
    }

    private func checkDepth(_ height: Int, at position: SourcePosition) throws(YAMLFailure) {
        guard open.count + height > Self.deepest else { return }
        throw YAMLFailure("yaml-depth", "the text is nested deeper than \(Self.deepest) levels", at: position)
    }

    private mutating func node(of scalar: YAMLEvent.Scalar, at position: SourcePosition) -> YAMLNode {
        var value = scalar.isPlain ? YAMLScalar(plain: scalar.text) : .string(scalar.text)
        if scalar.tag == "!" {
            value = .string(scalar.text)
        } else if let tag = scalar.tag {
            if let tagged = YAMLScalar(scalar.text, tag: tag) {
                value = tagged
            } else {
                let message = "\(scalar.text.quoted) does not fit its tag \(tag.quoted)"
                diagnostics.append(Diagnostic(.warning, code: "yaml-tag", message, at: position))
            }
        }
        if case .string = value { return YAMLNode(.scalar(value), at: position) }
        return YAMLNode(.scalar(value), at: position, literal: scalar.text)
    }
}
