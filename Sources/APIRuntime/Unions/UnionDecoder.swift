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

    /// The value as the first member that takes it, else as `unknown`.
    ///
    /// For members of which no two take one value, or that stand from the narrowest to the widest.
    public func first<Union>(_ unknown: (JSONValue) -> Union, _ members: [UnionMember<Union>]) throws -> Union {
        if let decoder = decoder as? MatchDecoder {
            if let choice = decoder.choice(of: members, isFirst: true) { return choice }
        } else {
            for member in members {
                if let value = try? member.decode(decoder) { return value }
            }
        }
        return unknown(try self.unknown())
    }

    /// The value as the member that fits it best, else as `unknown`.
    ///
    /// Only members that can hold the value are looked at. Of these win, in this order: the one with the fewest values
    /// that an enum of it does not name; the one that knows most of the value's properties and ignores fewest, at all
    /// depths; the one with the fewest properties that the value does not have; the one that stands first.
    public func best<Union>(_ unknown: (JSONValue) -> Union, _ members: [UnionMember<Union>]) throws -> Union {
        if let decoder = decoder as? MatchDecoder {
            return try decoder.choice(of: members, isFirst: false) ?? unknown(self.unknown())
        }
        let view = MatchDecoder(try self.unknown(), userInfo: decoder.userInfo)
        guard let best = view.candidate(of: members, isFirst: false) else { return unknown(view.node.value) }
        if best.isExact { return best.value }
        return (try? members[best.index].decode(decoder)) ?? best.value
    }
}

/// One member of a union: its type, and the case that holds it.
public struct UnionMember<Union> {
    let decode: (any Decoder) throws -> Union

    /// A member that is held by a case, such as `Self.text`.
    public init<Payload: Decodable>(_ make: @escaping (Payload) -> Union) {
        decode = { make(try $0.singleValueContainer().decode(Payload.self)) }
    }
}
