/// An enum of a union's members, and the rules by which decoding chooses one.
package struct UnionPlan: Hashable, Sendable {
    /// A member.
    package struct Case: Hashable, Sendable {
        /// The case's name, in backticks where Swift needs them.
        package var name: String

        /// The type of the associated value.
        package var type: TypeReference

        /// The tag's value that encoding writes, where the associated value does not always have it.
        package var writtenTag: String?

        /// Creates a case.
        package init(name: String, type: TypeReference, writtenTag: String? = nil) {
            self.name = name
            self.type = type
            self.writtenTag = writtenTag
        }
    }

    /// The choice among cases, by their indices.
    package enum Choice: Hashable, Sendable {
        /// No case: the value is unknown.
        case none
        /// This case; decoding fails where the value does not match it.
        case only(Int)
        /// The first case that matches; no value matches two, or the narrower one comes first.
        case first([Int])
        /// The case that matches best.
        case best([Int])
    }

    /// Values of the tag with the same choice.
    package struct Branch: Hashable, Sendable {
        /// The values, in the description's order.
        package var values: [String]

        /// The choice.
        package var choice: Choice

        /// Creates a branch.
        package init(values: [String], choice: Choice) {
            self.values = values
            self.choice = choice
        }
    }

    /// The property that identifies members: a discriminator, or a property with a different constant in each member.
    package struct Tag: Hashable, Sendable {
        /// The property's name in JSON.
        package var property: String

        /// The choices for its values.
        package var branches: [Branch]

        /// The choice where the property is missing; nil where it is `otherwise`.
        package var missing: Choice?

        /// Creates a tag.
        package init(property: String, branches: [Branch], missing: Choice? = nil) {
            self.property = property
            self.branches = branches
            self.missing = missing
        }
    }

    /// The members, the narrowest first: integers come before other numbers.
    package var cases: [Case]

    /// The property that identifies members, if there is one.
    package var tag: Tag?

    /// The choice where there is no tag, or where its value is in no branch.
    package var otherwise: Choice

    /// Whether the enum is `indirect`.
    package var isIndirect: Bool

    /// Whether two cases, including `unknown`, have associated values of one type.
    package var hasDuplicatePayloads = false

    /// Creates a union.
    package init(cases: [Case], tag: Tag? = nil, otherwise: Choice, isIndirect: Bool = false) {
        self.cases = cases
        self.tag = tag
        self.otherwise = otherwise
        self.isIndirect = isIndirect
    }
}
