/// Builds nodes from events: anchors, aliases, merge keys and the rule that keys are unique.
struct YAMLComposer {
    /// Deeper documents are refused, so that no reader needs a deeper stack.
    static let deepest = 256

    /// How many nodes aliases may repeat in all; real documents stay far below, "billion laughs" far above.
    static let mostRepeatedNodes = 250_000

    /// A node with what it costs to repeat it.
    private struct Composed {
        var node: YAMLNode
        var size = 1
        var height = 1
    }

    private let next: () throws(YAMLFailure) -> YAMLEvent
    private var anchors: [String: Composed] = [:]
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
        let first = try next()
        guard case .documentStart = first.kind else { throw Self.emptyDocument(at: start.position) }
        let root = try node(try next(), depth: 1).node
        _ = try next()
        let last = try next()
        guard case .streamEnd = last.kind else {
            throw YAMLFailure("yaml-documents", "a second document begins here; keep one in a file", at: last.position)
        }
        return root
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> Composed {
        if depth > Self.deepest { throw Self.tooDeep(at: event.position) }
        let anchor: String?
        let composed: Composed
        switch event.kind {
        case .alias(let name):
            return try alias(name, at: event.position, depth: depth)
        case .scalar(let value):
            anchor = value.anchor
            composed = Composed(node: scalar(value, at: event.position))
        case .sequenceStart(let name, let tag):
            anchor = name
            check(tag, expected: "tag:yaml.org,2002:seq", at: event.position)
            composed = try sequence(at: event.position, depth: depth)
        case .mappingStart(let name, let tag):
            anchor = name
            check(tag, expected: "tag:yaml.org,2002:map", at: event.position)
            composed = try mapping(at: event.position, depth: depth)
        default:
            throw YAMLFailure("yaml-syntax", "a value is missing here", at: event.position)
        }
        if let anchor { anchors[anchor] = composed }
        return composed
    }

    private mutating func alias(
        _ name: String,
        at position: SourcePosition,
        depth: Int
    ) throws(YAMLFailure) -> Composed {
        guard let target = anchors[name] else {
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
        if depth + target.height - 1 > Self.deepest { throw Self.tooDeep(at: position) }
        return target
    }

    private static func tooDeep(at position: SourcePosition) -> YAMLFailure {
        YAMLFailure("yaml-depth", "the text is nested deeper than \(deepest) levels", at: position)
    }

    private mutating func scalar(_ scalar: YAMLEvent.Scalar, at position: SourcePosition) -> YAMLNode {
        var value = scalar.isPlain ? YAMLScalar(plain: scalar.text) : .string(scalar.text)
        if let tag = scalar.tag, tag != "!" {
            if let tagged = YAMLScalar(scalar.text, tag: tag) {
                value = tagged
            } else {
                let message = "\(scalar.text.quoted) does not fit its tag \(tag.quoted)"
                diagnostics.append(Diagnostic(.error, code: "yaml-tag", message, at: position))
            }
        } else if scalar.tag == "!" {
            value = .string(scalar.text)
        }
        if case .string = value { return YAMLNode(.scalar(value), at: position) }
        return YAMLNode(.scalar(value), at: position, literal: scalar.text)
    }

    private mutating func check(_ tag: String?, expected: String, at position: SourcePosition) {
        guard let tag, tag != "!", tag != expected else { return }
        let message = "the tag \(tag.quoted) means nothing here"
        diagnostics.append(Diagnostic(.warning, code: "yaml-tag", message, at: position))
    }

    private mutating func sequence(at position: SourcePosition, depth: Int) throws(YAMLFailure) -> Composed {
        var items: [YAMLNode] = []
        var (size, height) = (1, 1)
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { break }
            let item = try node(event, depth: depth + 1)
            items.append(item.node)
            size += item.size
            height = max(height, item.height + 1)
        }
        return Composed(node: YAMLNode(.sequence(items), at: position), size: size, height: height)
    }

    private mutating func mapping(at position: SourcePosition, depth: Int) throws(YAMLFailure) -> Composed {
        var entries = UniqueEntries()
        var merged: [YAMLNode] = []
        var (size, height) = (1, 1)
        while true {
            let event = try next()
            if case .mappingEnd = event.kind { break }
            let key = try key(event, depth: depth)
            let value = try node(try next(), depth: depth + 1)
            size += value.size
            height = max(height, value.height + 1)
            if key.isMerge {
                merged.append(value.node)
            } else if let first = entries.add(YAMLEntry(key: key.text, at: event.position, value: value.node)) {
                let message = "the key \(key.text.quoted) stands here again; it is first at \(first)"
                diagnostics.append(Diagnostic(.error, code: "duplicate-key", message, at: event.position))
            }
        }
        for node in merged { merge(node, into: &entries) }
        return Composed(node: YAMLNode(.mapping(entries.entries), at: position), size: size, height: height)
    }

    private mutating func key(
        _ event: YAMLEvent,
        depth: Int
    ) throws(YAMLFailure) -> (text: String, isMerge: Bool) {
        let key = try node(event, depth: depth + 1).node
        guard let text = key.text else {
            throw YAMLFailure("yaml-key", "a key must be text, but this one is \(key.kindName)", at: event.position)
        }
        guard case .scalar(let scalar) = event.kind else { return (text, false) }
        return (text, scalar.isPlain && text == "<<")
    }

    /// `<<` of YAML 1.1: a mapping or a list of mappings whose entries come where the key has none of its own.
    private mutating func merge(_ node: YAMLNode, into entries: inout UniqueEntries) {
        for source in node.items ?? [node] {
            guard let more = source.entries else {
                let message = "'<<' takes a mapping or a list of mappings, but this is \(source.kindName)"
                diagnostics.append(Diagnostic(.error, code: "yaml-merge", message, at: source.position))
                continue
            }
            for entry in more { _ = entries.add(entry) }
        }
    }
}

/// Entries in their order, each key once.
private struct UniqueEntries {
    private(set) var entries: [YAMLEntry] = []
    private var indices: [String: Int] = [:]

    /// Adds an entry; when the key is there already, gives its place and keeps the first.
    mutating func add(_ entry: YAMLEntry) -> SourcePosition? {
        if let index = indices[entry.key] { return entries[index].position }
        indices[entry.key] = entries.count
        entries.append(entry)
        return nil
    }
}
