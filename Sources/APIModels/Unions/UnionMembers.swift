/// The members of a union, and how one of them is chosen for a value.
@_spi(Generated) public struct UnionMembers<Union> {
    let members: [UnionMember<Union>]

    /// Whether the first member that can be decoded is chosen, not the best one.
    let takesFirst: Bool

    /// Chooses the first member that can be decoded from the value.
    ///
    /// For members that exclude each other, or that are ordered from the narrowest to the widest. Each is given as the case
    /// that holds it, such as `Self.text`.
    public static func first<each Payload: APIValue>(_ cases: repeat @escaping (each Payload) -> Union) -> Self {
        UnionMembers(members: members(repeat each cases), takesFirst: true)
    }

    /// Chooses the member that matches the value best.
    ///
    /// Only members that can be decoded from the value are compared. The rules, in this order: the fewest unknown values of open
    /// enums; the most known and the fewest ignored properties of the value, at all depths; the fewest optional properties that
    /// the value does not have; the first one in the list.
    public static func best<each Payload: APIValue>(_ cases: repeat @escaping (each Payload) -> Union) -> Self {
        UnionMembers(members: members(repeat each cases), takesFirst: false)
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
    let read: (inout JSONReader) throws(JSONFailure) -> Union

    init<Payload: APIValue>(_ unionCase: @escaping (Payload) -> Union) {
        decode = { unionCase(try $0.singleValueContainer().decode(Payload.self)) }
        read = { reader throws(JSONFailure) in unionCase(try reader.value(ofAny: Payload.self)) }
    }
}
