/// The type with the addresses of a description's servers, where there are several or they have variables.
package struct ServersPlan: Hashable, Sendable {
    /// One address.
    package struct Server: Hashable, Sendable {
        /// The constant's or function's name, spelled as Swift wants it.
        package var name: String

        /// The address, in pieces.
        package var pieces: [Piece]

        /// What may be chosen.
        package var variables: [Variable]

        /// The doc text.
        package var documentation: Documentation

        /// Makes an address of its parts.
        package init(name: String, pieces: [Piece], variables: [Variable], documentation: Documentation) {
            self.name = name
            self.pieces = pieces
            self.variables = variables
            self.documentation = documentation
        }
    }

    /// A part of an address.
    package enum Piece: Hashable, Sendable {
        /// Text as it stands.
        case literal(String)
        /// A variable, by its place among the variables.
        case variable(Int)
    }

    /// Something that may be chosen.
    package struct Variable: Hashable, Sendable {
        /// The parameter's name, spelled as Swift wants it.
        package var name: String

        /// The name of the enum with its values; nil where any text will do.
        package var typeName: String?

        /// The default: the case's name, or the text; nil where a call must choose.
        package var defaultValue: String?

        /// Makes a variable of its parts.
        package init(name: String, typeName: String?, defaultValue: String?) {
            self.name = name
            self.typeName = typeName
            self.defaultValue = defaultValue
        }
    }

    /// The values of a variable.
    package struct Values: Hashable, Sendable {
        /// The enum's name.
        package var name: String

        /// The cases with the text of each.
        package var cases: [OpenEnumPlan.Case]

        /// The doc text.
        package var documentation: Documentation

        /// Makes an enum of its parts.
        package init(name: String, cases: [OpenEnumPlan.Case], documentation: Documentation) {
            self.name = name
            self.cases = cases
            self.documentation = documentation
        }
    }

    /// The type's name.
    package var name: String

    /// The type's doc text.
    package var documentation: Documentation

    /// The addresses, in the description's order.
    package var servers: [Server]

    /// The enums, in the order in which the addresses use them.
    package var values: [Values]

    /// Makes a type of its parts.
    package init(name: String, documentation: Documentation, servers: [Server], values: [Values]) {
        self.name = name
        self.documentation = documentation
        self.servers = servers
        self.values = values
    }
}
