/// Where the bytes of a request come from.
package enum BodySource: Sendable {
    /// In memory as a whole.
    case bytes([UInt8])
    /// One after the other, read while they are sent.
    case pieces([Piece])

    /// A part of a body.
    package enum Piece: Sendable {
        case bytes([UInt8])
        case file(path: String)
        case stream(BodyStream)
    }

    /// One source of pieces, in memory as a whole where all of them are.
    package static func joining(_ pieces: [Piece]) -> BodySource {
        var joined: [UInt8] = []
        for piece in pieces {
            guard case .bytes(let bytes) = piece else { return .pieces(pieces) }
            joined += bytes
        }
        return .bytes(joined)
    }
}

/// A sequence of pieces with its element type erased.
package struct BodyStream: Sendable {
    /// How many bytes come; nil where nobody knows.
    package var length: Int64?

    /// Writes every piece into the pipe; throws what the sequence throws.
    package var pump: @Sendable (UploadPipe) async throws -> Void
}
