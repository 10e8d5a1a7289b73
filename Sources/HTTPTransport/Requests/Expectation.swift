/// The response that a call expects, for transports that create responses.
package struct Expectation: Sendable {
    /// The type of the value, or of a stream's elements; nil if it depends on the status.
    package var type: Any.Type?

    /// Whether the body is JSON, also for a string.
    package var isJSON = true

    /// The format of a stream.
    package var format: StreamFormat?

    /// A body of plain text.
    package static let text = Expectation(type: String.self, isJSON: false)

    /// A body of bytes.
    package static let bytes = Expectation(type: [UInt8].self, isJSON: false)

    /// A body whose type depends on the status, or none.
    package static let any = Expectation()

    /// Describes an expected response.
    package init(type: Any.Type? = nil, isJSON: Bool = true, format: StreamFormat? = nil) {
        self.type = type
        self.isJSON = isJSON
        self.format = format
    }
}
