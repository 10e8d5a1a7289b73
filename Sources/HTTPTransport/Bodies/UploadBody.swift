/// A request body without a model: bytes in memory, a file on disk, or an asynchronous sequence of pieces.
///
/// Files and sequences are read while they are sent, so memory use does not depend on their length.
public struct UploadBody: Sendable {
    /// The bytes.
    package let source: BodySource

    /// The media type; nil uses that of the API's description.
    ///
    /// A call without it throws if the description has a range such as `image/*`.
    public var contentType: String?

    /// Creates a body from a source.
    package init(source: BodySource, contentType: String? = nil) {
        self.source = source
        self.contentType = contentType
    }

    /// Creates a body from bytes in memory.
    public static func bytes(_ bytes: [UInt8], contentType: String? = nil) -> UploadBody {
        UploadBody(source: .bytes(bytes), contentType: contentType)
    }

    /// Creates a body from a string.
    public static func text(_ text: String, contentType: String? = nil) -> UploadBody {
        bytes(Array(text.utf8), contentType: contentType)
    }

    /// Creates a body from a file on disk, which is opened when the call begins.
    public static func file(_ path: String, contentType: String? = nil) -> UploadBody {
        UploadBody(source: .pieces([.file(path: path)]), contentType: contentType)
    }

    /// Creates a body from an asynchronous sequence, which is read once and only as fast as the server receives it.
    ///
    /// `length` is sent as Content-Length; the call fails if the sequence has another length. Without it the body is chunked
    /// (RFC 9112 section 7.1). The sequence is read in a task of the call: in a sync call on the calling thread, and otherwise in Swift's
    /// pool.
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces,
        length: Int64? = nil,
        contentType: String? = nil
    ) -> UploadBody where Pieces.Element: Sequence<UInt8> {
        let stream = BodyStream(length: length) { pipe in
            for try await piece in pieces {
                guard await pipe.write(Array(piece)) else { return }
            }
        }
        return UploadBody(source: .pieces([.stream(stream)]), contentType: contentType)
    }
}

extension UploadBody: ExpressibleByStringLiteral {
    /// Creates a body from a string literal.
    public init(stringLiteral value: String) { self = .text(value) }
}
