/// Writes the cases of unions with the property that identifies the case.
enum TaggedPayloadOperations<Payload: APIValue>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.foreignValue(TaggedPayload<Payload>.self))
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        let value = slot.value(as: TaggedPayload<Payload>.self)
        var members = JSONMembers(writer.codings)
        try members.append(contentsOf: value.payload)
        try members.prepend(value.property, value.tag)
        members.write(to: &writer)
    }
}
