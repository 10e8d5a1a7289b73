/// The operations of one tag: `client.pets.list()`.
package struct GroupPlan: Hashable, Sendable {
    /// The client's property, in backticks where Swift needs them.
    package var name: String

    /// The stem of the group's type names: `Pets` in `PetsCalls`, `SyncPetsCalls` and `SyncPetsAPI`.
    package var typeName: String

    /// The doc comment of the property and of the types.
    package var documentation: Documentation

    /// The methods, in the description's order.
    package var operations: [OperationPlan]

    /// Creates a group.
    package init(name: String, typeName: String, documentation: Documentation, operations: [OperationPlan]) {
        self.name = name
        self.typeName = typeName
        self.documentation = documentation
        self.operations = operations
    }

    /// The name of the struct with the async methods.
    package var callsName: String { "\(typeName)Calls" }

    /// The name of the struct with the sync methods.
    package var syncCallsName: String { "Sync\(typeName)Calls" }

    /// The name of the protocol of the sync methods.
    package var syncProtocolName: String { "Sync\(typeName)API" }

    /// The associated type of the client's protocol that has the sync methods.
    package var syncTypeName: String { "Sync\(typeName)" }
}
