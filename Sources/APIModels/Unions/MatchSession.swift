/// How well a member of a union fits a value.
struct MatchScore {
    /// Values that an open enum or a union inside does not name.
    var misses = 0

    /// Three for each property that a type names, minus one for each that nothing reads.
    var points = 0

    /// Optional properties that the value does not have.
    var absent = 0

    static func + (left: MatchScore, right: MatchScore) -> MatchScore {
        MatchScore(
            misses: left.misses + right.misses,
            points: left.points + right.points,
            absent: left.absent + right.absent
        )
    }

    func isBetter(than other: MatchScore) -> Bool {
        if misses != other.misses { return misses < other.misses }
        if points != other.points { return points > other.points }
        return absent < other.absent
    }
}

/// What is counted while one value is matched; it belongs to one call of `UnionDecoder.best` and to its thread.
final class MatchSession {
    /// The score of the member that is being tried.
    var score = MatchScore()

    /// Whether what is decoded from the view is what the decoder itself would give: a `JSONValue` holds numbers as
    /// `Double`, which is less than a `Decimal` can be.
    var isExact = true

    /// The value that a member is being tried for.
    var matched: MatchNode?

    /// The properties that the member has read, by object.
    private var read: [ObjectIdentifier: Set<String>] = [:]

    /// What the caller's decoder was given for its types.
    let userInfo: [CodingUserInfoKey: Any]

    init(userInfo: [CodingUserInfoKey: Any]) {
        self.userInfo = userInfo
    }

    /// Counts all properties of an object as ignored, until they are read. An object may be opened several times.
    func open(_ node: MatchNode, count: Int) {
        guard read[ObjectIdentifier(node)] == nil else { return }
        read[ObjectIdentifier(node)] = []
        score.points -= count
    }

    /// Counts a property as read; one that a type names is worth more than one of a map.
    func consume(_ name: String, of node: MatchNode, isNamed: Bool) {
        guard read[ObjectIdentifier(node), default: []].insert(name).inserted else { return }
        score.points += isNamed ? 4 : 1
    }

    /// Tries a member: what it counts is given back and nothing of it is kept.
    func attempt<Value>(_ decode: () throws -> Value) -> (value: Value, score: MatchScore, isExact: Bool)? {
        let outer = (score, isExact, read)
        defer { (score, isExact, read) = outer }
        (score, isExact, read) = (MatchScore(), true, [:])
        guard let value = try? decode() else { return nil }
        return (value, score, isExact)
    }
}

/// A value of the view, with what unions inside have made of it.
final class MatchNode {
    /// What a union has chosen for the value, nil where no member takes it. A union may be asked once for each member of
    /// each union around it; without this the work would double with each level.
    struct Choice {
        var found: (value: Any, score: MatchScore, isExact: Bool)?
    }

    let value: JSONValue

    /// By the union's type.
    var choices: [ObjectIdentifier: Choice] = [:]

    private var properties: [String: MatchNode] = [:]
    private var elements: [Int: MatchNode] = [:]

    init(_ value: JSONValue) {
        self.value = value
    }

    /// The node of a property; nil where there is none.
    subscript(name: String) -> MatchNode? {
        if let node = properties[name] { return node }
        guard let node = value[name].map(MatchNode.init) else { return nil }
        properties[name] = node
        return node
    }

    /// The node of an element; nil behind the last.
    subscript(index: Int) -> MatchNode? {
        if let node = elements[index] { return node }
        guard let node = value[index].map(MatchNode.init) else { return nil }
        elements[index] = node
        return node
    }
}
