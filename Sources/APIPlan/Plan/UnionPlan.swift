/// The members of a union, and how decoding finds the one that a value is.
package struct UnionPlan: Hashable, Sendable {
    /// One member.
    package struct Case: Hashable, Sendable {
        /// The case's name, spelled as Swift wants it.
        package var name: String

        /// What the case holds.
        package var type: TypeReference

        /// Pairs a case with its type.
        package init(name: String, type: TypeReference) {
            self.name = name
            self.type = type
        }
    }

    /// How decoding chooses among several cases.
    package enum Choice: Hashable, Sendable {
        /// None of them: the value is unknown.
        case none
        /// The value is of this case, and an error where it is not.
        case only(Int)
        /// The first that takes the value; no value fits two, or the narrower one stands first.
        case first([Int])
        /// The one that fits best.
        case best([Int])
    }

    /// What the property that tells members apart says.
    package struct Branch: Hashable, Sendable {
        /// The property's values, in the description's order.
        package var values: [String]

        /// What they stand for.
        package var choice: Choice

        /// Pairs values with cases.
        package init(values: [String], choice: Choice) {
            self.values = values
            self.choice = choice
        }
    }

    /// The property that tells members apart: a discriminator, or a property that is another constant in each member.
    package struct Tag: Hashable, Sendable {
        /// The property's name on the wire.
        package var property: String

        /// What its values stand for.
        package var branches: [Branch]

        /// What a value without the property is; nil where that is what a value of another name is.
        package var missing: Choice?

        /// Makes a tag of its values.
        package init(property: String, branches: [Branch], missing: Choice? = nil) {
            self.property = property
            self.branches = branches
            self.missing = missing
        }
    }

    /// The members, the narrowest first: integers stand before other numbers.
    package var cases: [Case]

    /// The property that decides, if any.
    package var tag: Tag?

    /// What a value is that no tag decides about.
    package var otherwise: Choice

    /// Whether the enum contains itself without an array between.
    package var isIndirect: Bool

    /// Whether two cases, `unknown` among them, hold values of one type.
    package var hasTwinCases = false

    /// Makes a union of its members.
    package init(cases: [Case], tag: Tag? = nil, otherwise: Choice, isIndirect: Bool = false) {
        self.cases = cases
        self.tag = tag
        self.otherwise = otherwise
        self.isIndirect = isIndirect
    }
}
