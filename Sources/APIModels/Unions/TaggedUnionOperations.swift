/// Reads and writes unions whose members are chosen by a property.
enum TaggedUnionOperations<Union: TaggedUnion>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.foreignValue(Union.self))
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try writer.write(any: slot.value(as: Union.self).payload)
    }
}
