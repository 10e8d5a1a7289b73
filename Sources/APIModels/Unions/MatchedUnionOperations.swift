/// Reads and writes unions whose members are chosen by their content.
enum MatchedUnionOperations<Union: MatchedUnion>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        if let member = try reader.member(of: Union.members) {
            slot.initialize(to: member)
        } else {
            slot.initialize(to: Union.unknown(try reader.unknownMember()))
        }
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try writer.write(any: slot.value(as: Union.self).payload)
    }
}
