/// The members of a union, and how the one is found that a value is.
public struct UnionMembers<Union> {
    let members: [UnionMember<Union>]

    /// Whether the first that takes a value has it.
    let isFirst: Bool

    /// A value is the first member that takes it.
    ///
    /// For members of which no two take one value, or that stand from the narrowest to the widest. Each is told by the case
    /// that holds it, such as `Self.text`.
    public static func first<each Payload: APIValue>(_ cases: repeat @escaping (each Payload) -> Union) -> Self {
        UnionMembers(members: members(repeat each cases), isFirst: true)
    }

    /// A value is the member that fits it best.
    ///
    /// Only members that can hold the value are looked at. Of these win, in this order: the one with the fewest values
    /// that an enum of it does not name; the one that knows most of the value's properties and ignores fewest, at all
    /// depths; the one with the fewest properties that the value does not have; the one that stands first.
    public static func best<each Payload: APIValue>(_ cases: repeat @escaping (each Payload) -> Union) -> Self {
        UnionMembers(members: members(repeat each cases), isFirst: false)
    }

    private static func members<each Payload: APIValue>(
        _ cases: repeat @escaping (each Payload) -> Union
    ) -> [UnionMember<Union>] {
        var members: [UnionMember<Union>] = []
        repeat members.append(UnionMember(each cases))
        return members
    }
}

/// One member of a union: its type, and the case that holds it.
struct UnionMember<Union> {
    let decode: (any Decoder) throws -> Union

    init<Payload: Decodable>(_ make: @escaping (Payload) -> Union) {
        decode = { make(try $0.singleValueContainer().decode(Payload.self)) }
    }
}
