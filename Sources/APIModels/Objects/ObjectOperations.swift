/// Reads and writes generated models.
enum ObjectOperations<Model: ObjectModel>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        try reader.readObject(coding.table(reader.codings), into: slot)
    }

    static func table(_ source: any CodingSource.Type) -> ObjectTable {
        Model.layout.table(source)
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        try writer.writeObject(coding.table(writer.codings), from: slot)
    }
}
