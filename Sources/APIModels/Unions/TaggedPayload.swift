/// The value of a union's case, and the property that identifies the case on the wire.
///
/// Unions write it instead of a value that may lack the property. A value of the property in the payload replaces the one here.
struct TaggedPayload<Payload: APIValue>: APIValue {
    let property: String
    let tag: String
    let payload: Payload

    init(_ payload: Payload, property: String, tag: String) {
        self.payload = payload
        self.property = property
        self.tag = tag
    }

    /// Reads the payload; unions read their cases themselves.
    init(from decoder: any Decoder) throws {
        self.init(try Payload(from: decoder), property: "", tag: "")
    }

    /// Writes an object: the property, and those of the payload.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        try container.encode(tag, forKey: PropertyKey(property))
        try payload.encode(to: ObjectPartEncoder(encoder))
    }
}

extension APIValue {
    /// Returns the value with a property that encoding adds to the object: the discriminator of a union.
    @_spi(Generated) public func tagged(_ property: String, _ tag: String) -> any APIValue {
        TaggedPayload(self, property: property, tag: tag)
    }
}
