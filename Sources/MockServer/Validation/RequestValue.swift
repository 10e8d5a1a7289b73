import Foundation

/// A JSON value in a request (RFC 8259).
enum RequestValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([RequestValue])
    case object([String: RequestValue])

    /// Reads JSON text; nil if it is not valid.
    init?(json: Data) {
        guard let value = try? JSONDecoder().decode(RequestValue.self, from: json) else { return nil }
        self = value
    }

    /// The type for messages, with its article: `a string`.
    var typeName: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension RequestValue: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([RequestValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: RequestValue].self))
        }
    }
}
