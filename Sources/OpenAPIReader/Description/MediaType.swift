/// A body in one media type (OpenAPI 3.1 section 4.8.14).
package struct MediaType: Hashable, Sendable {
    /// The media type as it is written, such as `application/json`.
    package var name: String

    /// The schema of the body; nil if the document has none.
    package var schema: Schema?

    /// `itemSchema`: the schema of an item in a body that is a sequence of items (OpenAPI 3.2 section 4.14).
    package var itemSchema: Schema?

    /// The encodings of a form's properties, by their names.
    package var encodings: [String: Encoding]

    /// `x-speakeasy-sse-sentinel`: the event that ends the stream.
    package var sentinel: String?

    /// `example`, or the first of `examples`. For a stream: the list of its items.
    package var example: YAMLNode?

    /// The position of the media type.
    package var position: SourcePosition

    /// Creates a body in one media type.
    package init(
        name: String,
        schema: Schema? = nil,
        itemSchema: Schema? = nil,
        encodings: [String: Encoding] = [:],
        sentinel: String? = nil,
        example: YAMLNode? = nil,
        position: SourcePosition
    ) {
        self.name = name
        self.schema = schema
        self.itemSchema = itemSchema
        self.encodings = encodings
        self.sentinel = sentinel
        self.example = example
        self.position = position
    }
}
