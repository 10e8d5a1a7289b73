/// What a call makes of its answer, for transports that write one.
package struct Expectation: Sendable {
    /// The type of the value, or of a stream's elements; nil where it differs by status.
    package var type: Any.Type?

    /// Whether the value comes as JSON, also where it is a text.
    package var isJSON = true

    /// How a stream is written.
    package var format: StreamFormat?

    /// A text that comes as it is.
    package static let text = Expectation(type: String.self, isJSON: false)

    /// Bytes that come as they are.
    package static let bytes = Expectation(type: [UInt8].self, isJSON: false)

    /// What the status decides, or nothing.
    package static let any = Expectation()

    /// Describes an expected response.
    package init(type: Any.Type? = nil, isJSON: Bool = true, format: StreamFormat? = nil) {
        self.type = type
        self.isJSON = isJSON
        self.format = format
    }
}
