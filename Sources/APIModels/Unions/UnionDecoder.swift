/// Reads a union from any decoder, for the `init(from:)` of a generated union.
@_spi(Generated) public struct UnionDecoder {
    private let decoder: any Decoder

    /// Creates a decoder of the union.
    public init(_ decoder: any Decoder) {
        self.decoder = decoder
    }

    /// Returns the text of the discriminator: a string, or a number or boolean as in JSON. Empty if the value is not an object or
    /// the property is missing.
    public func tag(_ name: String) -> String {
        if let json = decoder as? JSONSliceDecoder { return json.tag(name) }
        let key = PropertyKey(name)
        guard let container = try? decoder.container(keyedBy: PropertyKey.self), container.contains(key) else {
            return ""
        }
        if let text = try? container.decode(String.self, forKey: key) { return text }
        if let flag = try? container.decode(Bool.self, forKey: key) { return flag.description }
        if let number = try? container.decode(Int.self, forKey: key) { return number.description }
        return ""
    }

    /// Reads the value as the member that its tag selects.
    public func value<Value: Decodable>() throws -> Value {
        if let json = decoder as? JSONSliceDecoder { return try json.read(Value.self) }
        // Not `Value(from:)`: decoders have a special form for some types, such as `URL`.
        return try decoder.singleValueContainer().decode(Value.self)
    }

    /// Reads a value that matches no member.
    public func unknown() throws -> JSONValue {
        if let json = decoder as? JSONSliceDecoder { return try json.unknown() }
        if let decoder = decoder as? MatchDecoder {
            // A union that is a member of a union throws, so that the outer one becomes unknown.
            if decoder.session.matched === decoder.node { throw MatchFailure() }
            decoder.session.score.misses += 1
        }
        return try decoder.singleValueContainer().decode(JSONValue.self)
    }

    /// Reads the value as the member that matches it, or else as `unknown`.
    public func member<Union: TaggedUnion>(_ members: UnionMembers<Union>) throws -> Union {
        try matching(members) ?? .unknown(unknown())
    }

    /// Reads the value as the member that matches it, or else as `unknown`.
    func member<Union: MatchedUnion>(_ members: UnionMembers<Union>) throws -> Union {
        try matching(members) ?? .unknown(unknown())
    }

    private func matching<Union>(_ members: UnionMembers<Union>) throws -> Union? {
        if let json = decoder as? JSONSliceDecoder { return try json.member(of: members) }
        return members.takesFirst ? try first(members.members) : try best(members.members)
    }

    private func first<Union>(_ members: [UnionMember<Union>]) throws -> Union? {
        if let decoder = decoder as? MatchDecoder { return decoder.choice(of: members, takesFirst: true) }
        for member in members {
            if let value = try? member.decode(decoder) { return value }
        }
        return nil
    }

    private func best<Union>(_ members: [UnionMember<Union>]) throws -> Union? {
        if let decoder = decoder as? MatchDecoder { return decoder.choice(of: members, takesFirst: false) }
        let view = MatchDecoder(try unknown(), userInfo: decoder.userInfo)
        guard let best = view.candidate(of: members, takesFirst: false) else { return nil }
        if best.isExact { return best.value }
        return (try? members[best.index].decode(decoder)) ?? best.value
    }
}
