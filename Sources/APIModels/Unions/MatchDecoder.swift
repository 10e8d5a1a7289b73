import Platform

/// Decodes the members of a union from a `JSONValue`, and scores how well each matches.
///
/// Its errors have no message: a member that throws is not a candidate, for any reason.
struct MatchDecoder: Decoder {
    /// A member that can be decoded, with its value and score.
    struct Candidate<Union> {
        var index: Int
        var value: Union
        var score: MatchScore
        var isExact: Bool
    }

    let node: MatchNode
    let session: MatchSession

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { session.userInfo }

    /// Creates a decoder of a value.
    init(_ value: JSONValue, userInfo: [CodingUserInfoKey: Any]) {
        node = MatchNode(value)
        session = MatchSession(userInfo: userInfo)
    }

    init(_ node: MatchNode, _ session: MatchSession) {
        self.node = node
        self.session = session
    }

    /// Finds the member that matches best, or the first one that can be decoded.
    func candidate<Union>(of members: [UnionMember<Union>], takesFirst: Bool) -> Candidate<Union>? {
        let outer = session.matched
        session.matched = node
        defer { session.matched = outer }
        var best: Candidate<Union>?
        for (index, member) in members.enumerated() {
            guard let (value, score, isExact) = session.attempt({ try member.decode(self) }) else { continue }
            if let best, !score.isBetter(than: best.score) { continue }
            best = Candidate(index: index, value: value, score: score, isExact: isExact)
            if takesFirst { break }
        }
        return best
    }

    /// Finds the member of a union inside the value that is being matched; a value is decided once for each type of union.
    func choice<Union>(of members: [UnionMember<Union>], takesFirst: Bool) -> Union? {
        let key = ObjectIdentifier(Union.self)
        let choice: MatchNode.Choice
        if let known = node.choices[key] {
            choice = known
        } else {
            // A union that is a direct member of itself finds this entry and stops.
            node.choices[key] = MatchNode.Choice(found: nil)
            let found = candidate(of: members, takesFirst: takesFirst)
            choice = MatchNode.Choice(found: found.map { ($0.value, $0.score, $0.isExact) })
            node.choices[key] = choice
        }
        guard let (value, score, isExact) = choice.found else { return nil }
        session.score = session.score + score
        session.isExact = session.isExact && isExact
        return value as? Union
    }

    /// Decodes the value as any type.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let special: Any? =
            switch type {
            case is JSONValue.Type: node.value
            case is URL.Type: try URL(string: decode(String.self))
            case is Decimal.Type: try decimal()
            default: nil
            }
        // Without the first condition, the cast of nil to an optional type would succeed.
        if let special, let value = special as? Value { return value }
        let value = try Value(from: self)
        if isUnknown(value) { session.score.misses += 1 }
        return value
    }

    /// Whether the value is the case `unknown` of an open enum.
    private func isUnknown(_ value: some Decodable) -> Bool {
        switch node.value {
        case .null, .array, .object: return false
        case .boolean, .integer, .number, .string: break
        }
        guard let value = value as? any OpenEnum else { return false }
        return value.isUnknown
    }

    private func decimal() throws -> Decimal {
        switch node.value {
        case .integer(let value): return Decimal(value)
        case .number(let value):
            session.isExact = false
            return Decimal(value)
        default: throw MatchFailure()
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(try MatchKeyedContainer(self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = node.value else { throw MatchFailure() }
        return MatchUnkeyedContainer(decoder: self, elements: elements.count)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        MatchValueContainer(decoder: self)
    }
}

/// The error of a member that does not match.
struct MatchFailure: Error {}
