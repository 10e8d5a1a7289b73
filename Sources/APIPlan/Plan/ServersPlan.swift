/// The type with the URLs of a description's servers, where there are several or they have variables.
package struct ServersPlan: Hashable, Sendable {
    /// The URL of a server.
    package struct Server: Hashable, Sendable {
        /// The name of the constant or function, in backticks where Swift needs them.
        package var name: String

        /// The URL, in pieces.
        package var pieces: [Piece]

        /// The variables of the URL.
        package var variables: [Variable]

        /// The doc comment.
        package var documentation: Documentation

        /// Creates a server.
        package init(name: String, pieces: [Piece], variables: [Variable], documentation: Documentation) {
            self.name = name
            self.pieces = pieces
            self.variables = variables
            self.documentation = documentation
        }
    }

    /// A part of a URL.
    package enum Piece: Hashable, Sendable {
        /// Text.
        case literal(String)
        /// A variable, by its index.
        case variable(Int)
    }

    /// A variable of a URL.
    package struct Variable: Hashable, Sendable {
        /// The parameter's name, in backticks where Swift needs them.
        package var name: String

        /// The name of the enum with its values; nil where any text is allowed.
        package var typeName: String?

        /// The default: the case's name or the text; nil where the caller must pass a value.
        package var defaultValue: String?

        /// Creates a variable.
        package init(name: String, typeName: String?, defaultValue: String?) {
            self.name = name
            self.typeName = typeName
            self.defaultValue = defaultValue
        }
    }

    /// The enum of a variable's values.
    package struct Values: Hashable, Sendable {
        /// The enum's name.
        package var name: String

        /// The cases.
        package var cases: [OpenEnumPlan.Case]

        /// The doc comment.
        package var documentation: Documentation

        /// Creates an enum.
        package init(name: String, cases: [OpenEnumPlan.Case], documentation: Documentation) {
            self.name = name
            self.cases = cases
            self.documentation = documentation
        }
    }

    /// The type's name.
    package var name: String

    /// The type's doc comment.
    package var documentation: Documentation

    /// The servers, in the description's order.
    package var servers: [Server]

    /// The enums of variables, in the order in which the URLs use them.
    package var values: [Values]

    /// Creates a type.
    package init(name: String, documentation: Documentation, servers: [Server], values: [Values]) {
        self.name = name
        self.documentation = documentation
        self.servers = servers
        self.values = values
    }
}
