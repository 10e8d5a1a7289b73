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

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        if slot.isNil(Wrapped.self) { writer.writeNull() } else { try writer.write(coding.element, from: slot) }
    }

    static func isMissing(_ coding: TypeCoding, _ slot: ValueSlot) -> Bool {
        slot.isNil(Wrapped.self)
    }

    static func areEqual(
        _ coding: TypeCoding,
        _ left: ValueSlot,
        _ right: ValueSlot,
        _ source: any CodingSource.Type
    ) -> Bool? {
        switch (left.isNil(Wrapped.self), right.isNil(Wrapped.self)) {
        case (true, true): true
        case (false, false): coding.element.areEqual(left, right, source)
        default: false
        }
    }

    static func hash(
        _ coding: TypeCoding,
        _ slot: ValueSlot,
        into hasher: inout Hasher,
        _ source: any CodingSource.Type
    ) -> Bool {
        let isNil = slot.isNil(Wrapped.self)
        hasher.combine(isNil)
        if !isNil { coding.element.hash(slot, into: &hasher, source) }
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

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        switch slot.value(as: Nullable<Wrapped>.self) {
        case .null: writer.writeNull()
        case .value: try writer.write(coding.element, from: slot)
        }
    }
}

/// A wrapper that stores a value on the heap.
protocol ValueStorage: APIValue {
    associatedtype Stored: APIValue

    var wrappedValue: Stored { get }

    init(wrappedValue: Stored)
}

extension Indirect: ValueStorage where Value: APIValue {}
extension OptionalIndirect: ValueStorage where Wrapped: APIValue {}

/// Reads and writes values in storage of their own.
enum StorageOperations<Storage: ValueStorage>: ValueOperations {
    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) {
        let value = try reader.value(Storage.Stored.self, coding.element)
        slot.initialize(to: Storage(wrappedValue: value))
    }

    static func readMissing(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) -> Bool {
        guard let value = try reader.missingValue(Storage.Stored.self, coding.element) else { return false }
        slot.initialize(to: Storage(wrappedValue: value))
        return true
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try ValueSlot.withSlot(of: slot.value(as: Storage.self).wrappedValue) { slot throws(JSONWritingFailure) in
            try writer.write(coding.element, from: slot)
        }
    }

    static func isMissing(_ coding: TypeCoding, _ slot: ValueSlot) -> Bool {
        // A model is always written, and copying it would cost more than the rest.
        if coding.element.kind == .object { return false }
        var isMissing = false
        ValueSlot.withSlot(of: slot.value(as: Storage.self).wrappedValue) { slot in
            isMissing = coding.element.isMissing(slot)
        }
        return isMissing
    }

    static func areEqual(
        _ coding: TypeCoding,
        _ left: ValueSlot,
        _ right: ValueSlot,
        _ source: any CodingSource.Type
    ) -> Bool? {
        var areEqual = false
        ValueSlot.withSlot(of: left.value(as: Storage.self).wrappedValue) { left in
            ValueSlot.withSlot(of: right.value(as: Storage.self).wrappedValue) { right in
                areEqual = coding.element.areEqual(left, right, source)
            }
        }
        return areEqual
    }

    static func hash(
        _ coding: TypeCoding,
        _ slot: ValueSlot,
        into hasher: inout Hasher,
        _ source: any CodingSource.Type
    ) -> Bool {
        ValueSlot.withSlot(of: slot.value(as: Storage.self).wrappedValue) { slot in
            coding.element.hash(slot, into: &hasher, source)
        }
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
