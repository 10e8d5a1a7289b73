/// A body that is sent as it is: bytes in memory, a file on disk, or a sequence of pieces that come one after the other.
///
/// Files and sequences are read while they are sent: what is in memory at a time is bounded, whatever their length.
public struct UploadBody: Sendable {
    package let source: BodySource

    /// The media type; nil takes what the description says.
    ///
    /// Where the description only says a range, such as `image/*`, a call without it throws.
    public var contentType: String?

    /// Creates a body from a source.
    package init(source: BodySource, contentType: String? = nil) {
        self.source = source
        self.contentType = contentType
    }

    /// A body from memory.
    public static func bytes(_ bytes: [UInt8], contentType: String? = nil) -> UploadBody {
        UploadBody(source: .bytes(bytes), contentType: contentType)
    }

    /// A body from a text in memory.
    public static func text(_ text: String, contentType: String? = nil) -> UploadBody {
        bytes(Array(text.utf8), contentType: contentType)
    }

    /// A body from a file on disk, which is opened when the call begins.
    public static func file(_ path: String, contentType: String? = nil) -> UploadBody {
        UploadBody(source: .pieces([.file(path: path)]), contentType: contentType)
    }

    /// A body whose pieces come from an asynchronous sequence, which is read once and at the server's pace.
    ///
    /// With a `length` the server is told it beforehand, and a shorter sequence fails the call, as does a piece that goes
    /// beyond it; without one the body is chunked (RFC 9112 section 7.1). The sequence is read on Swift's own threads, never on the caller's.
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
    /// A body from a text in memory.
    public init(stringLiteral value: String) { self = .text(value) }
}
