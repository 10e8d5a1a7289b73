/// Reads a union: what the `init(from:)` of a generated union calls. It works with every decoder.
public struct UnionDecoder {
    private let decoder: any Decoder

    /// Opens the value.
    public init(_ decoder: any Decoder) {
        self.decoder = decoder
    }

    /// The text of the property that says which member a value is: a string, or a number or boolean as JSON writes it.
    /// Empty where the value is no object or the property is not there.
    public func tag(_ name: String) -> String {
        let key = PropertyKey(name)
        guard let container = try? decoder.container(keyedBy: PropertyKey.self), container.contains(key) else {
            return ""
        }
        if let text = try? container.decode(String.self, forKey: key) { return text }
        if let flag = try? container.decode(Bool.self, forKey: key) { return flag.description }
        if let number = try? container.decode(Int.self, forKey: key) { return number.description }
        return ""
    }

    /// The value as the member that its tag names.
    public func value<Value: Decodable>() throws -> Value {
        // Not `Value(from:)`: decoders know some types that cannot read themselves, such as `URL`.
        try decoder.singleValueContainer().decode(Value.self)
    }

    /// The value of a union that is none of the members.
    public func unknown() throws -> JSONValue {
        if let decoder = decoder as? MatchDecoder {
            // A union that is a member of a union refuses the value, so that the outer one says that it is unknown.
            if decoder.session.matched === decoder.node { throw MatchFailure() }
            decoder.session.score.misses += 1
        }
        return try decoder.singleValueContainer().decode(JSONValue.self)
    }

    /// The value as the member that takes it, else as `unknown`.
    public func member<Union: UnionValue>(_ members: UnionMembers<Union>) throws -> Union {
        try found(members) ?? .unknown(unknown())
    }

    /// The value as the member that takes it, else as `unknown`.
    func member<Union: UnionCodable>(_ members: UnionMembers<Union>) throws -> Union {
        try found(members) ?? .unknown(unknown())
    }

    private func found<Union>(_ members: UnionMembers<Union>) throws -> Union? {
        members.isFirst ? try first(members.members) : try best(members.members)
    }

    private func first<Union>(_ members: [UnionMember<Union>]) throws -> Union? {
        if let decoder = decoder as? MatchDecoder { return decoder.choice(of: members, isFirst: true) }
        for member in members {
            if let value = try? member.decode(decoder) { return value }
        }
        return nil
    }

    private func best<Union>(_ members: [UnionMember<Union>]) throws -> Union? {
        if let decoder = decoder as? MatchDecoder { return decoder.choice(of: members, isFirst: false) }
        let view = MatchDecoder(try unknown(), userInfo: decoder.userInfo)
        guard let best = view.candidate(of: members, isFirst: false) else { return nil }
        if best.isExact { return best.value }
        return (try? members[best.index].decode(decoder)) ?? best.value
    }
}
