import APIModels

/// An item of a stream: a piece of text, or bytes that are decoded as JSON without becoming text first.
enum StreamItem: Sendable {
    case text(String)
    /// UTF-8; invalid sequences are read as U+FFFD.
    case bytes([UInt8])

    /// The item as text.
    var text: String {
        switch self {
        case .text(let text): text
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Whether the item has no bytes.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .bytes(let bytes): bytes.isEmpty
        }
    }

    /// Whether the item begins with a text. Bytes are compared: a comparison of text would also match canonically equivalent text.
    func starts(with prefix: String) -> Bool {
        switch self {
        case .text(let text): text.utf8.starts(with: prefix.utf8)
        case .bytes(let bytes): bytes.count >= prefix.utf8.count && bytes.starts(with: prefix.utf8)
        }
    }

    /// Whether the item is a text, compared as bytes.
    func isEqual(to text: String) -> Bool {
        switch self {
        case .text(let other): other.utf8.elementsEqual(text.utf8)
        case .bytes(let bytes): bytes.count == text.utf8.count && bytes.elementsEqual(text.utf8)
        }
    }

    /// Decodes the item as JSON; throws a `DecodingError`.
    func json<Value: Decodable>(as type: Value.Type) throws -> Value {
        guard case .bytes(let bytes) = self else { return try JSONDecoding.value(type, from: text) }
        do {
            return try JSONDecoding.value(type, from: bytes)
        } catch {
            // JSON text must be UTF-8; event streams replace what is not (WHATWG HTML section 9.2.6).
            let text = text
            if text.utf8.elementsEqual(bytes) { throw error }
            return try JSONDecoding.value(type, from: text)
        }
    }
}

extension StreamItem: Hashable, ExpressibleByStringLiteral {
    init(stringLiteral text: String) {
        self = .text(text)
    }

    /// Compares the texts.
    static func == (left: StreamItem, right: StreamItem) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(Array(text.utf8))
    }
}
