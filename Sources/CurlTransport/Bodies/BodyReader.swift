import HTTPTransport

/// Reads the pieces of a request body while it is sent.
///
/// A task of the call reads files and sequences, because file access and code of users must not run on the loop's thread.
///
/// Safety: the call creates it and passes it to the loop with its transfer; from then on only the loop's thread uses it. `length` is
/// immutable and may be read on any thread.
final class BodyReader: @unchecked Sendable {
    /// The result of reading.
    enum Reading {
        case bytes(Int)
        case pending
        case end
        case failed(TransportError)
    }

    private enum Piece {
        case bytes([UInt8])
        case pumped(BodyPump)

        /// The length in bytes; nil if it is not known.
        var length: Int64? {
            switch self {
            case .bytes(let bytes): Int64(bytes.count)
            case .pumped(let pump): pump.length
            }
        }
    }

    /// The length of the body; nil if it is not known, and then the body is chunked.
    let length: Int64?

    private var pieces: ArraySlice<Piece>
    private var offset: Int64 = 0
    private let pumping: Task<Void, Never>?

    /// Opens all files, so that a missing one is an error before anything is sent, and starts the task that reads them.
    init(_ sources: [BodySource.Piece]) throws(TransportError) {
        var opened: [Piece] = []
        var pumps: [BodyPump] = []
        for source in sources {
            if case .bytes(let bytes) = source { opened.append(.bytes(bytes)) }
            guard let pump = try BodyPump(source) else { continue }
            pumps.append(pump)
            opened.append(.pumped(pump))
        }
        pieces = opened[...]
        length = opened.reduce(0) { sum, piece in
            guard let sum, let length = piece.length else { return nil }
            return sum + length
        }
        pumping = pumps.isEmpty ? nil : BodyPump.start(pumps)
    }

    deinit { close() }

    /// Copies the next bytes into the buffer. After `pending` it calls `whenReady` on another thread when there are more.
    func read(into buffer: UnsafeMutableRawBufferPointer, whenReady: @escaping @Sendable () -> Void) -> Reading {
        while let piece = pieces.first {
            let reading: Reading =
                switch piece {
                case .bytes(let bytes): copy(bytes, into: buffer)
                case .pumped(let pump): read(pump, into: buffer, whenReady)
                }
            guard case .end = reading else { return reading }
            pieces = pieces.dropFirst()
            offset = 0
        }
        return .end
    }

    /// Stops reading files and sequences.
    func close() {
        for case .pumped(let pump) in pieces { pump.pipe.close() }
        pieces = []
        pumping?.cancel()
    }
}

extension BodyReader {
    private func copy(_ bytes: [UInt8], into buffer: UnsafeMutableRawBufferPointer) -> Reading {
        let count = min(buffer.count, bytes.count - Int(offset))
        guard count > 0 else { return .end }
        buffer.copyBytes(from: bytes[Int(offset)..<Int(offset) + count])
        offset += Int64(count)
        return .bytes(count)
    }

    private func read(
        _ pump: BodyPump,
        into buffer: UnsafeMutableRawBufferPointer,
        _ whenReady: @escaping @Sendable () -> Void
    ) -> Reading {
        switch pump.pipe.read(into: buffer, whenReady: whenReady) {
        case .pending: return .pending
        case .failed(let error):
            let failure = TransportError(.configuration, "the body's sequence failed while it was sent: \(error)")
            return .failed(error as? TransportError ?? failure)
        case .bytes(let count):
            offset += Int64(count)
            guard let length = pump.length, offset > length else { return .bytes(count) }
            return .failed(Self.wrongLength(length, "more"))
        case .end:
            guard let length = pump.length, offset < length else { return .end }
            return .failed(Self.wrongLength(length, "only \(offset)"))
        }
    }

    private static func wrongLength(_ length: Int64, _ actual: String) -> TransportError {
        TransportError(.configuration, "the body's sequence must produce \(length) bytes and produced \(actual)")
    }
}
