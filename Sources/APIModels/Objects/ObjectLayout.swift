/// The keys of a model's properties, and where the model stores their values.
///
/// A model is read and written directly in memory, without code of its own. The types of the initializer's parameters are
/// enough for this: Swift stores the properties of a struct in the order of their declaration, each at the next offset that its
/// alignment allows (Swift's `docs/ABI/TypeLayout.rst`, "Fragile Struct and Tuple Layout").
///
/// Safety: a wrong layout would read values of other types. So the first use of a layout compares it with the model
/// (`LayoutMistake`) and stops the program with a message if they differ.
@_spi(Generated) public struct ObjectLayout<Model>: Sendable {
    /// A single reference, so that copying a layout is cheap.
    private final class Storage: Sendable {
        let properties: [StoredProperty]

        /// The properties as the reader of JSON needs them.
        let table = PermanentOnce<ObjectTable>()

        init(_ properties: [StoredProperty]) {
            self.properties = properties
        }
    }

    private let storage: Storage

    /// Creates a layout from the keys and the memberwise initializer. Both list all stored properties in the order of their
    /// declaration. Only the types of the initializer's parameters are used; it is never called.
    public init<each Value: APIValue>(
        _ keys: PropertyKeys,
        _ initializer: @escaping @Sendable (repeat each Value) -> Model
    ) {
        self.init(keys, initializer, nulls: [], indirect: [])
    }

    /// Creates a layout with special properties: `nulls` has the keys of optionals that are written as null if they are nil,
    /// `indirect` those of properties with the wrapper `@Indirect` or `@OptionalIndirect`.
    public init<each Value: APIValue>(
        _ keys: PropertyKeys,
        _ initializer: @escaping @Sendable (repeat each Value) -> Model,
        nulls: PropertyKeys = [],
        indirect: PropertyKeys = []
    ) {
        var types: [any APIValue.Type] = []
        repeat types.append((each Value).self)
        let table = PropertyTable(keys: keys, types: types, nulls: nulls, indirect: indirect)
        if let mistake = LayoutMistake(in: table, of: Model.self) {
            // Not a precondition: release builds do not print the message of one.
            fatalError(mistake.message)
        }
        storage = Storage(table.properties)
    }
}

extension ObjectLayout {
    /// The properties as the reader of JSON needs them.
    func table(_ source: any CodingSource.Type) -> ObjectTable {
        storage.table.value { newTable(source) }.value
    }

    private func newTable(_ source: any CodingSource.Type) -> ObjectTable {
        ObjectTable(storage.properties.map { ($0.key.stringValue, $0.tableEntry(source)) })
    }

    /// Reads a model.
    func read(from decoder: any Decoder) throws -> Model {
        let container = try decoder.container(keyedBy: PropertyKey.self)
        return try withUnsafeTemporaryAllocation(of: Model.self, capacity: 1) { buffer in
            // Safety: the capacity is 1, so there is a base address. `move` needs all properties of the model initialized:
            // the layout lists all of them, and if one throws, those before it are deinitialized.
            let model = buffer.baseAddress.unsafelyUnwrapped
            try initialize(UnsafeMutableRawPointer(model), from: container)
            return model.move()
        }
    }

    private func initialize(_ model: UnsafeMutableRawPointer, from container: PropertyDecodingContainer) throws {
        var count = 0
        do {
            for property in storage.properties {
                try property.read(from: container, into: model)
                count += 1
            }
        } catch {
            for property in storage.properties.prefix(count) { property.deinitialize(in: model) }
            throw error
        }
    }

    /// Writes a model's properties into an object, also if there are none.
    func write(_ model: Model, to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        try withUnsafePointer(to: model) { model in
            for property in storage.properties { try property.write(in: model, to: &container) }
        }
    }

    /// Whether all properties of two models are equal.
    func areEqual(_ left: Model, _ right: Model) -> Bool {
        let table = table(ModelCodings.self)
        var areEqual = false
        ValueSlot.withSlot(of: left) { left in
            ValueSlot.withSlot(of: right) { right in areEqual = table.areEqual(left, right, ModelCodings.self) }
        }
        return areEqual
    }

    /// Hashes all properties of a model.
    func hash(_ model: Model, into hasher: inout Hasher) {
        let table = table(ModelCodings.self)
        ValueSlot.withSlot(of: model) { table.hash($0, into: &hasher, ModelCodings.self) }
    }
}
