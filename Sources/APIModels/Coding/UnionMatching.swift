/// How well a member of a union matches a value.
struct MatchScore {
    /// Unknown values of open enums and unions inside.
    var misses = 0

    /// Three for each declared property that is read, minus one for each property that is not read.
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

/// The properties of one object that a member of a union reads.
struct ObjectScore {
    /// The offset of the object.
    let offset: Int

    /// The offsets of the names that are declared.
    var known: [Int] = []

    /// The number of the other names.
    var unknown = 0
}

/// The state while the members of unions are tried.
struct UnionMatching {
    /// The choice of a union for one value. Each member of each outer union repeats the choice, so without it the work would double
    /// with each level.
    struct Choice {
        /// The value, its score and the reader after it; nil if no member matches.
        var found: (value: Any, score: MatchScore, end: Int)?
    }

    private struct ChoiceKey: Hashable {
        var offset: Int
        var union: ObjectIdentifier
    }

    /// The score of the member that is being tried.
    var score = MatchScore()

    /// The offset of the value whose members are being tried.
    var matched = -1

    /// By the offset of an object that is read in several parts: the offsets of the names that a part has read.
    private var shared: [Int: Set<Int>] = [:]

    private var choices: [ChoiceKey: Choice] = [:]

    /// Adds the properties of an object.
    mutating func add(_ properties: ObjectScore) {
        guard var names = shared[properties.offset] else {
            score.points += 3 * properties.known.count - properties.unknown
            return
        }
        // The object's own part has counted each of its names as unknown.
        score.points += 4 * properties.known.count { names.insert($0).inserted }
        shared[properties.offset] = names
    }

    /// Counts the names of an object that is read in several parts: those that its own part declares, and all.
    mutating func share(_ properties: ObjectScore, others: [Int]) {
        add(properties)
        shared[properties.offset, default: []].formUnion(properties.known + others)
    }

    /// Returns the choice of a union for the value at an offset.
    func choice(of union: Any.Type, at offset: Int) -> Choice? {
        choices[ChoiceKey(offset: offset, union: ObjectIdentifier(union))]
    }

    /// Stores the choice of a union for the value at an offset.
    mutating func store(_ choice: Choice, of union: Any.Type, at offset: Int) {
        choices[ChoiceKey(offset: offset, union: ObjectIdentifier(union))] = choice
    }

    /// Begins another member with the choices that were made before.
    func attempt(at offset: Int) -> UnionMatching {
        var attempt = UnionMatching()
        attempt.matched = offset
        attempt.choices = choices
        return attempt
    }

    /// Keeps the choices that were made while a member was tried.
    mutating func keepChoices(of attempt: UnionMatching) {
        choices = attempt.choices
    }
}
