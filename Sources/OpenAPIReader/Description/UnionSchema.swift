/// Schemas of which a value matches exactly one (`oneOf`) or at least one (`anyOf`, or `type` with several names).
package struct UnionSchema: Hashable, Sendable {
    /// The members without `null`, in the document's order; their `title` or `x-swift-name` is the name of the case.
    package var members: [Schema]

    /// `oneOf`: whether no value matches two members.
    package var isExclusive: Bool

    /// Whether the members are the schemas that are derived from this one through `allOf`. Then further members may be added
    /// later, even to a single one.
    package var hasDerivedMembers: Bool

    /// Creates a union.
    package init(members: [Schema], isExclusive: Bool = false, hasDerivedMembers: Bool = false) {
        self.members = members
        self.isExclusive = isExclusive
        self.hasDerivedMembers = hasDerivedMembers
    }
}
