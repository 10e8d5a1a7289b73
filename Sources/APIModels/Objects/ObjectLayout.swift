/// The keys of a model's properties, what makes a model of their values, and where a model has them.
///
/// The types that the initializer takes tell the rest: a struct has its stored properties behind each other in the order in
/// which they are declared, each at the next place that its alignment allows (`docs/ABI/TypeLayout.rst` of Swift, "Fragile
/// Struct and Tuple Layout"). So a model does not list its values again, and none is put into a box to be compared or written.
public struct ObjectShape<Model>: Sendable {
    /// One reference, so that handing a shape over is one word.
    private final class Storage: Sendable {
        let keys: ObjectKeys
        let read: @Sendable (inout ObjectDecoder) throws -> Model
        let properties: [StoredProperty]

        init(
            _ keys: ObjectKeys,
            _ properties: [StoredProperty],
            _ read: @escaping @Sendable (inout ObjectDecoder) throws -> Model
        ) {
            self.keys = keys
            self.properties = properties
            self.read = read
        }
    }

    private let storage: Storage

    /// Takes an initializer of all stored properties, in their order, which is also the order of the keys; for any other the
    /// process ends when the model is first used.
    public init<each Value: APIValue>(
        _ keys: ObjectKeys,
        _ initializer: @escaping @Sendable (repeat each Value) -> Model
    ) {
        self.init(keys, initializer, nulls: [], indirect: [])
    }

    /// Takes also the keys of the optionals that are null where they are nil, and of the properties that are `@Indirect` or
    /// `@OptionalIndirect`.
    public init<each Value: APIValue>(
        _ keys: ObjectKeys,
        _ initializer: @escaping @Sendable (repeat each Value) -> Model,
        nulls: ObjectKeys = [],
        indirect: ObjectKeys = []
    ) {
        var types: [any APIValue.Type] = []
        repeat types.append((each Value).self)
        let properties = StoredProperty.properties(keys.keys, types, nulls: nulls.names, indirect: indirect.names)
        precondition(
            properties.last?.end ?? 0 == MemoryLayout<Model>.size,
            "\(Model.self) stores what its initializer takes, and nothing else"
        )
        storage = Storage(keys, properties) { object in initializer(repeat try object.next((each Value).self)) }
    }
}

extension ObjectShape {
    /// Reads a model.
    func read(from decoder: any Decoder) throws -> Model {
        var object = try ObjectDecoder(decoder, storage.keys)
        return try storage.read(&object)
    }

    /// Writes a model's properties into an object; it is `{}` where nothing is written into it.
    func write(_ model: Model, to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        try withUnsafePointer(to: model) { model in
            for property in storage.properties { try property.write(in: model, to: &container) }
        }
    }

    /// Whether all properties of two models are equal.
    func areEqual(_ left: Model, _ right: Model) -> Bool {
        withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { right in
                storage.properties.allSatisfy { $0.isEqual(in: left, and: right) }
            }
        }
    }

    /// Hashes all properties of a model.
    func hash(_ model: Model, into hasher: inout Hasher) {
        withUnsafePointer(to: model) { model in
            for property in storage.properties { property.hash(in: model, into: &hasher) }
        }
    }
}
