import APIModels
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Converts between JSON text and values.
enum JSON {
    /// Reads a value with `JSONDecoder`, and checks that the reader of models gives the same result.
    static func decode<Value: Decodable>(
        _ type: Value.Type,
        _ json: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Value {
        let result = Result { try JSONDecoder().decode(type, from: Data(json.utf8)) }
        switch (result, Result { try JSONDecoding.value(type, from: Array(json.utf8)) }) {
        case (.success(let value), .success(let other)):
            let isSame = (value as? any Equatable).map { isEqual($0, other) } ?? true
            #expect(isSame, "\(value) and \(other)", sourceLocation: sourceLocation)
        case (.failure(let error), .failure(let other)):
            #expect(summary(error) == summary(other), sourceLocation: sourceLocation)
        case (let result, let other):
            Issue.record("\(json): \(result) and \(other)", sourceLocation: sourceLocation)
        }
        return try result.get()
    }

    /// Reads a value with the reader of models.
    static func read<Value: Decodable>(_ type: Value.Type = Value.self, _ json: String) throws -> Value {
        try JSONDecoding.value(type, from: Array(json.utf8))
    }

    /// The kind of an error and its path.
    private static func summary(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        func text(_ kind: String, _ context: DecodingError.Context) -> String {
            "\(kind) at \(context.codingPath.map(\.stringValue))"
        }
        return switch error {
        case .typeMismatch(_, let context): text("type", context)
        case .valueNotFound(_, let context): text("null", context)
        case .keyNotFound(let key, let context): text("missing \(key.stringValue)", context)
        case .dataCorrupted: "data"
        @unknown default: "\(error)"
        }
    }

    private static func isEqual<Value: Equatable>(_ left: Value, _ right: Any) -> Bool {
        left == right as? Value
    }

    /// Writes a value with `JSONEncoder`, with the properties sorted, and checks that the writer of models gives the same value.
    static func encode(_ value: some Encodable, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = Result { String(decoding: try encoder.encode(value), as: UTF8.self) }
        let other = Result { try read(JSONValue.self, String(decoding: JSONEncoding.bytes(of: value), as: UTF8.self)) }
        if let text = try? text.get() {
            #expect(try other.get() == read(JSONValue.self, text), sourceLocation: sourceLocation)
        } else {
            #expect(throws: (any Error).self, sourceLocation: sourceLocation) { try other.get() }
        }
        return try text.get()
    }
}
