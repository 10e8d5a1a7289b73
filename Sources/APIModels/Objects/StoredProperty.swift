/// A stored property of a model: its key, its type and its offset.
struct StoredProperty: Sendable {
    let key: PropertyKey

    /// The type that is stored; for a property with a wrapper, the wrapper's type.
    let type: any APIValue.Type

    let offset: Int

    /// Whether nil is written as null.
    private let isNullWritten: Bool

    /// Creates the property after the one that ends at an offset.
    init(key: PropertyKey, type: any APIValue.Type, after end: Int, isNullWritten: Bool) {
        self.key = key
        self.type = type
        self.isNullWritten = isNullWritten
        offset = type.aligned(end)
    }

    /// The offset after the property.
    var end: Int { offset + type.size }

    /// The property as the reader of JSON needs it.
    func tableEntry(_ source: any CodingSource.Type) -> ObjectTable.Property {
        ObjectTable.Property(
            name: key.stringValue,
            offset: offset,
            coding: TypeCoding(of: type, source),
            isNullWritten: isNullWritten
        )
    }

    /// The type that stores a property with the wrapper `@Indirect` or `@OptionalIndirect`.
    static func wrapper(of type: any APIValue.Type) -> any APIValue.Type {
        type.wrapper
    }

    // Safety: `model` points to a value of the model, whose layout `LayoutMistake` has compared with these properties; in
    // `read`, to memory for one in which this property is not initialized yet.

    func read(from container: PropertyDecodingContainer, into model: UnsafeMutableRawPointer) throws {
        try type.read(from: container, key, into: model + offset)
    }

    func deinitialize(in model: UnsafeMutableRawPointer) {
        type.deinitialize(at: model + offset)
    }

    func write(in model: UnsafeRawPointer, to container: inout PropertyEncodingContainer) throws {
        try type.write(at: model + offset, isNullWritten, to: &container, key)
    }
}

// Safety: the pointers are to values of `Self`, as `StoredProperty` ensures.
extension APIValue {
    fileprivate static var size: Int { MemoryLayout<Self>.size }

    fileprivate static var wrapper: any APIValue.Type {
        (self as? any OptionalValue.Type)?.optionalWrapper ?? Indirect<Self>.self
    }

    fileprivate static func aligned(_ offset: Int) -> Int {
        let mask = MemoryLayout<Self>.alignment - 1
        return (offset + mask) & ~mask
    }

    fileprivate static func read(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey,
        into pointer: UnsafeMutableRawPointer
    ) throws {
        pointer.initializeMemory(as: Self.self, to: try read(from: container, key))
    }

    fileprivate static func deinitialize(at pointer: UnsafeMutableRawPointer) {
        pointer.assumingMemoryBound(to: Self.self).deinitialize(count: 1)
    }

    fileprivate static func write(
        at pointer: UnsafeRawPointer,
        _ isNullWritten: Bool,
        to container: inout PropertyEncodingContainer,
        _ key: PropertyKey
    ) throws {
        let value = pointer.assumingMemoryBound(to: Self.self)
        if isNullWritten, (value.pointee as? any OptionalProperty)?.isNil == true {
            try container.encodeNil(forKey: key)
        } else {
            try value.pointee.write(to: &container, key)
        }
    }
}

/// A stored property that can be nil.
private protocol OptionalProperty {
    var isNil: Bool { get }
}

extension Optional: OptionalProperty {
    fileprivate var isNil: Bool { if case .none = self { true } else { false } }
}

extension OptionalIndirect: OptionalProperty {}

/// An optional type, whose wrapper differs from that of other types.
private protocol OptionalValue {
    static var optionalWrapper: any APIValue.Type { get }
}

extension Optional: OptionalValue where Wrapped: APIValue {
    fileprivate static var optionalWrapper: any APIValue.Type { OptionalIndirect<Wrapped>.self }
}
