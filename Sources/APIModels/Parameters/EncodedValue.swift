/// A value that was taken apart for a parameter or a form: like JSON, with properties in the order in which they were
/// encoded, and with files in it.
package indirect enum EncodedValue: Hashable, Sendable {
    /// A named part of a value.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var value: EncodedValue

        /// Creates a named value.
        package init(name: String, value: EncodedValue) {
            self.name = name
            self.value = value
        }
    }

    /// Nothing: a value that is not sent.
    case null
    case text(String)
    /// A number or a boolean, as JSON writes it.
    case literal(String)
    case list([EncodedValue])
    case fields([Field])
    /// A part of a `multipart/form-data` body.
    case file(FilePart)

    /// Takes a value apart; throws what its `encode(to:)` throws, and an `EncodingError` for a number that is infinite or
    /// none.
    package init(_ value: some Encodable) throws {
        let node = EncodedValueNode()
        try node.encode(value)
        self = node.value
    }

    /// Whether it is neither a list nor an object.
    package var isScalar: Bool {
        switch self {
        case .list, .fields: false
        case .null, .text, .literal, .file: true
        }
    }

    /// The value as the text of one item; nil for null. What has parts is JSON text.
    package var plainText: String? {
        switch self {
        case .null: nil
        case .text(let text), .literal(let text): text
        case .file(let file): file.textForJSON
        case .list, .fields: json
        }
    }

    /// The value as JSON on one line.
    package var json: String {
        switch self {
        case .null: "null"
        case .text(let text): JSONString.quoted(text)
        case .literal(let text): text
        case .file(let file): JSONString.quoted(file.textForJSON)
        case .list(let values): "[\(values.map(\.json).joined(separator: ","))]"
        case .fields(let fields):
            "{\(fields.map { "\(JSONString.quoted($0.name)):\($0.value.json)" }.joined(separator: ","))}"
        }
    }
}
