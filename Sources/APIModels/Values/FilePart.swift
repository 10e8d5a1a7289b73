/// A file in a `multipart/form-data` body: bytes or the path of a file, with what the server is told about them.
///
/// A file on disk is read while it is sent, and is never in memory as a whole.
public struct FilePart: Hashable, Sendable {
    /// Where the bytes come from.
    package enum Content: Hashable, Sendable {
        case bytes([UInt8])
        case file(path: String)
    }

    package let content: Content

    /// The name that the server sees; nil sends none, which makes many servers take the part for a plain field.
    public var fileName: String?

    /// The media type; nil takes what the description says, else `application/octet-stream`.
    public var contentType: String?

    /// Further header fields of the part.
    public var headers: [String: String] = [:]

    /// A part from memory.
    public static func bytes(
        _ bytes: [UInt8],
        fileName: String? = "file",
        contentType: String? = nil
    ) -> FilePart {
        FilePart(content: .bytes(bytes), fileName: fileName, contentType: contentType)
    }

    /// A part from a text in memory.
    public static func text(_ text: String, fileName: String? = "file", contentType: String? = nil) -> FilePart {
        bytes(Array(text.utf8), fileName: fileName, contentType: contentType)
    }

    /// A part from a file on disk, which is opened when the call begins; its own name is sent unless another is given.
    public static func file(_ path: String, fileName: String? = nil, contentType: String? = nil) -> FilePart {
        let own = path.split(separator: "/").last.map(String.init)
        return FilePart(content: .file(path: path), fileName: fileName ?? own, contentType: contentType)
    }

    /// The bytes as a JSON string shows them, for schemas that are used in JSON bodies too; empty for a file on disk.
    package var textForJSON: String {
        if case .bytes(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}

extension FilePart: APIValue {
    /// Takes a JSON string, as `format: binary` is written there.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        self = .text(text)
    }

    /// Writes the bytes as a JSON string; a file on disk has none and throws.
    public func encode(to encoder: any Encoder) throws {
        guard case .bytes = content else {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath,
                    debugDescription: "a file on disk can be sent in a multipart body only"
                )
            )
        }
        var container = encoder.singleValueContainer()
        try container.encode(textForJSON)
    }
}
