/// Reads and writes the values of the kinds that the reader knows itself.
enum ScalarOperations: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        try reader.read(coding, into: slot)
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try writer.write(coding, from: slot)
    }
}

/// Reads and writes integers of other sizes than `Int`.
enum IntegerOperations<Value: FixedWidthInteger>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.integer(of: Value.self))
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        writer.output.appendDecimal(slot.value(as: Value.self))
    }
}

/// Reads and writes any JSON.
enum AnyValueOperations: ValueOperations {
    static var hasNull: Bool { true }

    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.anyValue())
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try writer.write(slot.value(as: JSONValue.self))
    }
}

/// Reads and writes files, which are strings in JSON.
enum FileOperations: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: FilePart.text(try reader.string()))
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try writer.write(slot.value(as: FilePart.self))
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

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try ValueSlot.withSlot(of: slot.value(as: Value.self).rawValue) { slot throws(JSONWritingFailure) in
            try writer.write(coding.element, from: slot)
        }
    }
}
