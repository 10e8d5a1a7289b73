/// A file in a `multipart/form-data` body: bytes or the path of a file, with a file name, a media type and header fields.
///
/// A file on disk is read while it is sent; it is never in memory as a whole.
public struct FilePart: Hashable, Sendable {
    /// Where the bytes come from.
    package enum Content: Hashable, Sendable {
        case bytes([UInt8])
        case file(path: String)
    }

    package let content: Content

    /// The file name that is sent; nil sends none, and many servers then treat the part as a plain form field.
    public var fileName: String?

    /// The media type; nil means the one in the API's description, or else `application/octet-stream`.
    public var contentType: String?

    /// Further header fields of the part.
    public var headers: [String: String] = [:]

    /// Creates a part from bytes in memory.
    public static func bytes(
        _ bytes: [UInt8],
        fileName: String? = "file",
        contentType: String? = nil
    ) -> FilePart {
        FilePart(content: .bytes(bytes), fileName: fileName, contentType: contentType)
    }

    /// Creates a part from a text in memory.
    public static func text(_ text: String, fileName: String? = "file", contentType: String? = nil) -> FilePart {
        bytes(Array(text.utf8), fileName: fileName, contentType: contentType)
    }

    /// Creates a part from a file on disk, which is opened when the call begins. `fileName` defaults to the file's own name.
    public static func file(_ path: String, fileName: String? = nil, contentType: String? = nil) -> FilePart {
        let lastComponent = path.split(separator: "/").last.map(String.init)
        return FilePart(content: .file(path: path), fileName: fileName ?? lastComponent, contentType: contentType)
    }

    /// The bytes as the text of a JSON string, for schemas that are used in JSON bodies too; empty for a file on disk.
    package var textForJSON: String {
        if case .bytes(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}

extension FilePart: APIValue {
    /// Reads a JSON string, which is how JSON bodies represent `format: binary`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        self = .text(text)
    }

    /// Writes the bytes as a JSON string; throws `EncodingError.invalidValue` for a file on disk.
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
