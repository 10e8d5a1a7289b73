/// A value as a tree, for parameters and forms: like JSON, but with properties in the order in which they were encoded, and with
/// files.
package indirect enum EncodedValue: Hashable, Sendable {
    /// A property of an object.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var value: EncodedValue

        /// Creates a property.
        package init(name: String, value: EncodedValue) {
            self.name = name
            self.value = value
        }
    }

    /// No value; it is not sent.
    case null
    case text(String)
    /// A number or a boolean, as in JSON.
    case literal(String)
    case list([EncodedValue])
    case fields([Field])
    /// A part of a `multipart/form-data` body.
    case file(FilePart)

    /// Encodes a value; throws the errors of its `encode(to:)`, and an `EncodingError` for an infinite number or NaN.
    package init(_ value: some Encodable) throws {
        let node = EncodedValueNode()
        try node.encode(value)
        self = node.value
    }

    /// Whether a property with this value is written.
    static func isWritten(_ value: some APIValue) throws -> Bool {
        let node = EncodedValueNode()
        var container = EncodedValueEncoder(node: node).container(keyedBy: PropertyKey.self)
        try value.write(to: &container, PropertyKey("property"))
        guard case .fields(let fields) = node.value else { return false }
        return !fields.isEmpty
    }

    /// Whether the value is neither a list nor an object.
    package var isScalar: Bool {
        switch self {
        case .list, .fields: false
        case .null, .text, .literal, .file: true
        }
    }

    /// The value as plain text; nil for null. Lists and objects are JSON text.
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
