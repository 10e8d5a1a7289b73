/// What a call makes of its answer, for transports that write one.
struct Expectation: Sendable {
    /// The type of the value, or of a stream's elements; nil where it differs by status.
    var type: Any.Type?

    /// Whether the value comes as JSON, also where it is a text.
    var isJSON = true

    /// How a stream is written.
    var format: StreamFormat?

    /// A text that comes as it is.
    static let text = Expectation(type: String.self, isJSON: false)

    /// Bytes that come as they are.
    static let bytes = Expectation(type: [UInt8].self, isJSON: false)

    /// What the status decides, or nothing.
    static let any = Expectation()
}
