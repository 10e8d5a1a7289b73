import OpenAPIReader

/// Walks two schemas side by side and lets the rules look at each pair.
///
/// A pair of named schemas is walked once in each direction, so that recursion ends and a schema that many operations use
/// gives each change once.
final class SchemaComparison {
    /// What a schema is used as, which decides whether an optional value fits.
    enum Role {
        /// A parameter outside the body, which is never sent as null.
        case parameter
        /// A body, or a property that a caller writes.
        case argument
        /// A value in a list or a mapping, or one that a caller reads.
        case value
    }

    /// Two schemas at one place.
    struct Pair {
        var old: Schema
        var new: Schema
        var direction: Direction
        var place: Place
        var role: Role
        /// Whether values are written as plain text, where every number is a string.
        var isText: Bool
        /// Whether the value may be missing, so that null is a second way to be absent.
        var isOptional: Bool
    }

    private struct Visit: Hashable {
        var old: String
        var new: String
        var direction: Direction
    }

    let oldTable: SchemaTable
    let newTable: SchemaTable
    let log: ChangeLog
    private var visits: Set<Visit> = []

    /// The named schemas that were met, by their names in the new document.
    private(set) var reached: Set<String> = []

    init(old: OpenAPIDescription, new: OpenAPIDescription, log: ChangeLog) {
        oldTable = SchemaTable(old)
        newTable = SchemaTable(new)
        self.log = log
    }

    /// A comparison of the same documents that tells its changes elsewhere.
    init(_ other: SchemaComparison, log: ChangeLog) {
        oldTable = other.oldTable
        newTable = other.newTable
        self.log = log
    }

    /// Compares what two documents have at the same place.
    func compare(
        _ old: Schema,
        _ new: Schema,
        _ direction: Direction,
        at place: Place,
        role: Role = .value,
        isText: Bool = false,
        isOptional: Bool = false
    ) {
        let left = oldTable.target(of: old)
        let right = newTable.target(of: new)
        let use = Pair(
            old: old,
            new: new,
            direction: direction,
            place: place,
            role: role,
            isText: isText,
            isOptional: isOptional
        )
        TypeRules(log: log).comparePlaces(use, left, right)
        if let name = right.name { reached.insert(name) }
        if let name = left.name { reached.insert(name) }
        guard isNew(left, right, direction) else { return }
        var pair = use
        pair.old = left.schema
        pair.new = right.schema
        if left.name != nil, let name = right.name { pair.place = Place(schema: name) }
        compare(pair)
    }

    private func isNew(_ left: SchemaTable.Target, _ right: SchemaTable.Target, _ direction: Direction) -> Bool {
        guard left.name != nil || right.name != nil else { return true }
        let visit = Visit(
            old: left.name ?? "\(left.schema.position)",
            new: right.name ?? "\(right.schema.position)",
            direction: direction
        )
        return visits.insert(visit).inserted
    }

    /// Compares what values there are.
    private func compare(_ pair: Pair) {
        let types = TypeRules(log: log)
        types.compareContent(pair)
        guard types.areAlike(pair) else { return UnionRules(walk: self).compareWithUnion(pair) }
        EnumRules(log: log).compare(pair)
        BoundsRules(log: log).compare(pair)
        switch (pair.old.kind, pair.new.kind) {
        case (.object(let old), .object(let new)): ObjectRules(walk: self).compare(old, new, pair)
        case (.union(let old), .union(let new)): UnionRules(walk: self).compare(old, new, pair)
        case (.array(let old), .array(let new)): compare(old, new, pair.direction, at: pair.place.items)
        case (.tuple(let old, let oldRest), .tuple(let new, let newRest)):
            compareTuples(old, new, pair)
            compareRests(oldRest, newRest, pair)
        default: break
        }
    }

    private func compareTuples(_ old: [Schema], _ new: [Schema], _ pair: Pair) {
        for (index, (left, right)) in zip(old, new).enumerated() {
            compare(left, right, pair.direction, at: pair.place.property("\(index)"), role: pair.role)
        }
        for (index, schema) in new.enumerated().dropFirst(old.count) {
            let message = "\(pair.place.text) has another member at place \(index + 1)"
            let rule = TypeRule.tupleMemberAdded.rule(pair.direction)
            log.add(rule, pair.place.subject, message, old: pair.old.position, new: schema.position)
        }
        for (index, schema) in old.enumerated().dropFirst(new.count) {
            let message = "\(pair.place.text) no longer has a member at place \(index + 1)"
            let rule = TypeRule.tupleMemberRemoved.rule(pair.direction)
            log.add(rule, pair.place.subject, message, old: schema.position, new: pair.new.position)
        }
    }

    private func compareRests(_ old: Schema?, _ new: Schema?, _ pair: Pair) {
        switch (old, new) {
        case (let old?, let new?): compare(old, new, pair.direction, at: pair.place.items)
        case (nil, let new?):
            let message = "\(pair.place.text) may have more members than those with places of their own"
            let rule = TypeRule.tupleRestAllowed.rule(pair.direction)
            log.add(rule, pair.place.subject, message, old: pair.old.position, new: new.position)
        case (let old?, nil):
            let message = "\(pair.place.text) has no more members than those with places of their own"
            let rule = TypeRule.tupleRestForbidden.rule(pair.direction)
            log.add(rule, pair.place.subject, message, old: old.position, new: pair.new.position)
        case (nil, nil): break
        }
    }
}

extension SchemaComparison.Pair {
    /// What the pair's direction calls a client that meets a value: `a client may send`, `a client may get`.
    var verb: String { direction == .request ? "send" : "get" }
}
