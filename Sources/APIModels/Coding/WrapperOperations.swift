/// Reads and writes optionals.
enum OptionalOperations<Wrapped: APIValue>: ValueOperations {
    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) {
        if !coding.element.hasNull, reader.skipNull() {
            slot.initialize(to: Wrapped?.none)
        } else {
            // An optional has room for the value that it wraps.
            try reader.read(coding.element, into: slot)
            slot.initialize(to: Wrapped?.some(slot.take(as: Wrapped.self)))
        }
    }

    static func readMissing(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) -> Bool {
        if try reader.readMissing(coding.element, into: slot) {
            slot.initialize(to: Wrapped?.some(slot.take(as: Wrapped.self)))
        } else {
            slot.initialize(to: Wrapped?.none)
        }
        return true
    }
}

/// Reads and writes values that can be null.
enum NullableOperations<Wrapped: APIValue>: ValueOperations {
    static var hasNull: Bool { true }

    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) {
        if reader.skipNull() {
            slot.initialize(to: Nullable<Wrapped>.null)
        } else {
            try reader.read(coding.element, into: slot)
            slot.initialize(to: Nullable<Wrapped>.value(slot.take(as: Wrapped.self)))
        }
    }
}

/// Reads and writes values in storage of their own.
enum IndirectOperations<Value: APIValue>: ValueOperations {
    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) {
        let value = try reader.value(Value.self, coding.element)
        slot.initialize(to: Indirect(wrappedValue: value))
    }

    static func readMissing(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) -> Bool {
        guard let value = try reader.missingValue(Value.self, coding.element) else { return false }
        slot.initialize(to: Indirect(wrappedValue: value))
        return true
    }
}

/// Reads and writes optionals in storage of their own.
enum OptionalIndirectOperations<Wrapped: APIValue>: ValueOperations {
    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) {
        let value = try reader.value(Wrapped?.self, coding.element)
        slot.initialize(to: OptionalIndirect(wrappedValue: value))
    }

    static func readMissing(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) -> Bool {
        slot.initialize(to: OptionalIndirect<Wrapped>(wrappedValue: nil))
        return true
    }
}

extension TypeCoding {
    /// Whether null is a value of the type, also inside of an optional.
    var hasNull: Bool { kind == .other && operations.hasNull }
}

extension JSONReader {
    /// Reads a value.
    mutating func value<Value>(_ type: Value.Type, _ coding: TypeCoding) throws(JSONFailure) -> Value {
        try ValueSlot.value(type) { slot throws(JSONFailure) in try read(coding, into: slot) }
    }

    /// Returns the value of a property that is missing; nil if it is required.
    mutating func missingValue<Value>(_ type: Value.Type, _ coding: TypeCoding) throws(JSONFailure) -> Value? {
        try ValueSlot.value(Value?.self) { slot throws(JSONFailure) in
            let isPresent = try readMissing(coding, into: slot)
            slot.initialize(to: isPresent ? Value?.some(slot.take(as: Value.self)) : nil)
        }
    }
}
