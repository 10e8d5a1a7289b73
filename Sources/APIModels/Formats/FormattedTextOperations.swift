/// Reads and writes strings of known formats.
enum FormattedTextOperations<Text: FormattedText>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: Text(try reader.string()))
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        writer.output.appendQuoted(slot.value(as: Text.self).text)
    }
}
