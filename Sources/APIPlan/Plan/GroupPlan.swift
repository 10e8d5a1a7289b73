/// The calls of one tag: `client.pets.list()`.
package struct GroupPlan: Hashable, Sendable {
    /// The client's property, spelled as Swift wants it.
    package var name: String

    /// What the names of the group's types are made of: `Pets` in `PetsCalls`, `SyncPetsCalls` and `SyncPetsAPI`.
    package var typeName: String

    /// The doc text of the property and of the types.
    package var documentation: Documentation

    /// The methods, in the description's order.
    package var operations: [OperationPlan]

    /// Makes a group of its parts.
    package init(name: String, typeName: String, documentation: Documentation, operations: [OperationPlan]) {
        self.name = name
        self.typeName = typeName
        self.documentation = documentation
        self.operations = operations
    }

    /// The struct with the async calls.
    package var callsName: String { "\(typeName)Calls" }

    /// The struct with the sync calls.
    package var syncCallsName: String { "Sync\(typeName)Calls" }

    /// The protocol of the sync calls.
    package var syncProtocolName: String { "Sync\(typeName)API" }

    /// What the client's protocol calls a type that has the sync calls.
    package var syncTypeName: String { "Sync\(typeName)" }
}
