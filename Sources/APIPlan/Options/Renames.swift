/// Names in Swift that a configuration chooses.
package struct Renames: Hashable, Sendable {
    /// A name in the description, and its name in Swift.
    package struct Rename: Hashable, Sendable {
        /// The name in the description.
        package var wireName: ConfiguredText

        /// The name in Swift.
        package var name: ConfiguredText

        /// Creates a rename.
        package init(_ wireName: ConfiguredText, to name: ConfiguredText) {
            self.wireName = wireName
            self.name = name
        }
    }

    /// The names of types, by the schema's name.
    package var schemas: [Rename]

    /// The names of methods, by `operationId` or method and path.
    package var operations: [Rename]

    /// The names of properties, by the property's name or `TYPE.PROPERTY` with the type's name in Swift.
    package var properties: [Rename]

    /// The names of parameters, by the parameter's name.
    package var parameters: [Rename]

    /// Creates renames; the default is none.
    package init(
        schemas: [Rename] = [],
        operations: [Rename] = [],
        properties: [Rename] = [],
        parameters: [Rename] = []
    ) {
        self.schemas = schemas
        self.operations = operations
        self.properties = properties
        self.parameters = parameters
    }
}
