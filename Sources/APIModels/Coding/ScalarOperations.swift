/// Reads and writes the values of the kinds that the reader knows itself.
enum ScalarOperations: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        try reader.read(coding, into: slot)
    }
}

/// Reads and writes integers of other sizes than `Int`.
enum IntegerOperations<Value: FixedWidthInteger>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.integer(of: Value.self))
    }
}

/// Reads and writes any JSON.
enum AnyValueOperations: ValueOperations {
    static var hasNull: Bool { true }

    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.anyValue())
    }
}

/// Reads and writes files, which are strings in JSON.
enum FileOperations: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: FilePart.text(try reader.string()))
    }
}

/// Reads and writes open enums.
enum EnumOperations<Value: OpenEnum>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        let next = reader.cursor.peek()
        let raw = try reader.value(Value.RawValue.self, coding.element)
        if let known = Value.knownValues[raw] { return slot.initialize(to: known) }
        if next != UInt8(ascii: "{"), next != UInt8(ascii: "["), next != UInt8(ascii: "n") {
            reader.matching?.score.misses += 1
        }
        slot.initialize(to: Value.unknown(raw))
    }
}
