/// A stored property of a model: its key, its type, and where in the model it stands.
struct StoredProperty: Sendable {
    private let key: PropertyKey

    /// What is stored: of a property with a wrapper the type of the wrapper.
    private let type: any APIValue.Type
    private let offset: Int

    /// Whether the key is written with null where the value is nil.
    private let isNullWritten: Bool

    /// The properties of a struct that stores values of these types and nothing else.
    static func properties(
        _ keys: [PropertyKey],
        _ types: [any APIValue.Type],
        nulls: Set<String>,
        indirect: Set<String>
    ) -> [StoredProperty] {
        precondition(keys.count == types.count, "a model has as many keys as its initializer has parameters")
        var end = 0
        return zip(keys, types).map { key, type in
            let stored = indirect.contains(key.stringValue) ? type.typeOutside : type
            let property = StoredProperty(
                key: key,
                type: stored,
                offset: stored.aligned(end),
                isNullWritten: nulls.contains(key.stringValue)
            )
            end = property.end
            return property
        }
    }

    /// Where the next property can stand, but for its alignment.
    var end: Int { offset + type.size }

    func write(in model: UnsafeRawPointer, to container: inout PropertyEncodingContainer) throws {
        try type.write(at: model + offset, isNullWritten, to: &container, key)
    }

    func isEqual(in left: UnsafeRawPointer, and right: UnsafeRawPointer) -> Bool {
        type.isEqual(at: left + offset, and: right + offset)
    }

    func hash(in model: UnsafeRawPointer, into hasher: inout Hasher) {
        type.hash(at: model + offset, into: &hasher)
    }
}

// The pointers are to initialized values of the type: `ObjectShape` looks that a model is as large as its properties together.
extension APIValue {
    fileprivate static var size: Int { MemoryLayout<Self>.size }

    /// The type that keeps a value of this one outside of the model.
    fileprivate static var typeOutside: any APIValue.Type {
        (self as? any OptionalValue.Type)?.indirectType ?? Indirect<Self>.self
    }

    fileprivate static func aligned(_ offset: Int) -> Int {
        let mask = MemoryLayout<Self>.alignment - 1
        return (offset + mask) & ~mask
    }

    fileprivate static func write(
        at pointer: UnsafeRawPointer,
        _ isNullWritten: Bool,
        to container: inout PropertyEncodingContainer,
        _ key: PropertyKey
    ) throws {
        let value = pointer.assumingMemoryBound(to: Self.self)
        if isNullWritten, (value.pointee as? any NilValue)?.isNil == true {
            try container.encodeNil(forKey: key)
        } else {
            try value.pointee.write(to: &container, key)
        }
    }

    fileprivate static func isEqual(at left: UnsafeRawPointer, and right: UnsafeRawPointer) -> Bool {
        left.assumingMemoryBound(to: Self.self).pointee == right.assumingMemoryBound(to: Self.self).pointee
    }

    fileprivate static func hash(at pointer: UnsafeRawPointer, into hasher: inout Hasher) {
        pointer.assumingMemoryBound(to: Self.self).pointee.hash(into: &hasher)
    }
}

/// A property that can be nil.
private protocol NilValue {
    var isNil: Bool { get }
}

extension Optional: NilValue {
    fileprivate var isNil: Bool { if case .none = self { true } else { false } }
}

extension OptionalIndirect: NilValue {
    fileprivate var isNil: Bool { wrappedValue.isNil }
}

/// A type that stands outside of a model in a way of its own.
private protocol OptionalValue {
    static var indirectType: any APIValue.Type { get }
}

extension Optional: OptionalValue where Wrapped: APIValue {
    fileprivate static var indirectType: any APIValue.Type { OptionalIndirect<Wrapped>.self }
}
