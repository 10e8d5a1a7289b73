/// The counts while one value is matched. It is used within one call of `UnionDecoder.best`, on its thread.
final class MatchSession {
    /// The score of the member that is being tried.
    var score = MatchScore()

    /// Whether the original decoder would give the same value: `JSONValue` stores numbers as `Double`, which has fewer digits than
    /// `Decimal`.
    var isExact = true

    /// The value whose members are being tried.
    var matched: MatchNode?

    /// The properties that the member has read, by object.
    private var read: [ObjectIdentifier: Set<String>] = [:]

    /// The `userInfo` of the caller's decoder.
    let userInfo: [CodingUserInfoKey: Any]

    init(userInfo: [CodingUserInfoKey: Any]) {
        self.userInfo = userInfo
    }

    /// Counts all properties of an object as not read. An object may be opened several times.
    func open(_ node: MatchNode, count: Int) {
        guard read[ObjectIdentifier(node)] == nil else { return }
        read[ObjectIdentifier(node)] = []
        score.points -= count
    }

    /// Counts a property as read; a declared one scores higher than one of a map.
    func consume(_ name: String, of node: MatchNode, isDeclared: Bool) {
        guard read[ObjectIdentifier(node), default: []].insert(name).inserted else { return }
        score.points += isDeclared ? 4 : 1
    }

    /// Tries a member, and returns its score without adding it to that of the session.
    func attempt<Value>(_ decode: () throws -> Value) -> (value: Value, score: MatchScore, isExact: Bool)? {
        let outer = (score, isExact, read)
        defer { (score, isExact, read) = outer }
        (score, isExact, read) = (MatchScore(), true, [:])
        guard let value = try? decode() else { return nil }
        return (value, score, isExact)
    }
}

/// A JSON value, with the choices that unions have made for it.
final class MatchNode {
    /// The choice of a union; nil if no member matches. Each member of each outer union repeats the choice, so without this cache
    /// the work would double with each level.
    struct Choice {
        var found: (value: Any, score: MatchScore, isExact: Bool)?
    }

    let value: JSONValue

    /// The choices by the type of the union.
    var choices: [ObjectIdentifier: Choice] = [:]

    private var properties: [String: MatchNode] = [:]
    private var elements: [Int: MatchNode] = [:]

    init(_ value: JSONValue) {
        self.value = value
    }

    /// The node of a property; nil if there is none.
    subscript(name: String) -> MatchNode? {
        if let node = properties[name] { return node }
        guard let node = value[name].map(MatchNode.init) else { return nil }
        properties[name] = node
        return node
    }

    /// The node of an element; nil after the last one.
    subscript(index: Int) -> MatchNode? {
        if let node = elements[index] { return node }
        guard let node = value[index].map(MatchNode.init) else { return nil }
        elements[index] = node
        return node
    }
}
