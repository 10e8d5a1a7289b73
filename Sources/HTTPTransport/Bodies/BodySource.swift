/// The bytes of a request body.
package enum BodySource: Sendable {
    /// All bytes in memory.
    case bytes([UInt8])
    /// Pieces in their order, read while they are sent.
    case pieces([Piece])

    /// A piece of a body.
    package enum Piece: Sendable {
        case bytes([UInt8])
        case file(path: String)
        case stream(BodyStream)
    }

    /// Returns a source of all pieces: joined in memory if all of them are bytes.
    package static func joining(_ pieces: [Piece]) -> BodySource {
        var joined: [UInt8] = []
        for piece in pieces {
            guard case .bytes(let bytes) = piece else { return .pieces(pieces) }
            joined += bytes
        }
        return .bytes(joined)
    }
}

/// An asynchronous sequence of bytes with its type erased.
package struct BodyStream: Sendable {
    /// The length of the body; nil if it is not known.
    package var length: Int64?

    /// Writes all elements into the pipe. Rethrows the error of the sequence.
    package var pump: @Sendable (UploadPipe) async throws -> Void
}
