import HTTPTransport
import Platform

/// Reads the pieces of a request body while it is sent.
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
        case file(Int32, path: String, length: Int64)
        case stream(BodyStream)

        /// The length in bytes; nil if it is not known.
        var length: Int64? {
            switch self {
            case .bytes(let bytes): Int64(bytes.count)
            case .file(_, _, let length): length
            case .stream(let stream): stream.length
            }
        }
    }

    /// The length of the body; nil if it is not known, and then the body is chunked.
    let length: Int64?

    private var pieces: ArraySlice<Piece>
    private var offset: Int64 = 0
    private var pipe: UploadPipe?
    private var pump: Task<Void, Never>?

    /// Opens all files, so that a missing one is an error before anything is sent.
    init(_ sources: [BodySource.Piece]) throws(TransportError) {
        var opened: [Piece] = []
        do throws(TransportError) {
            for source in sources { opened.append(try Self.opened(source)) }
        } catch {
            Self.closeFiles(of: opened)
            throw error
        }
        pieces = opened[...]
        length = opened.reduce(0) { sum, piece in
            guard let sum, let length = piece.length else { return nil }
            return sum + length
        }
    }

    deinit { close() }

    /// Copies the next bytes into the buffer. After `pending` it calls `whenReady` on another thread when there are more.
    func read(into buffer: UnsafeMutableRawBufferPointer, whenReady: @escaping @Sendable () -> Void) -> Reading {
        while let piece = pieces.first {
            let reading: Reading =
                switch piece {
                case .bytes(let bytes): copy(bytes, into: buffer)
                case .file(let descriptor, let path, let length):
                    read(descriptor, path, length, into: buffer)
                case .stream(let stream): read(stream, into: buffer, whenReady)
                }
            guard case .end = reading else { return reading }
            Self.closeFiles(of: [piece])
            pieces = pieces.dropFirst()
            offset = 0
        }
        return .end
    }

    /// Closes the files and stops reading the sequence.
    func close() {
        Self.closeFiles(of: Array(pieces))
        pieces = []
        pipe?.close()
        pump?.cancel()
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

    /// Reads a part of a file on the loop's thread; it rarely blocks, because the system reads ahead.
    private func read(
        _ descriptor: Int32,
        _ path: String,
        _ length: Int64,
        into buffer: UnsafeMutableRawBufferPointer
    ) -> Reading {
        let count = min(Int64(buffer.count), length - offset)
        guard count > 0 else { return .end }
        while true {
            let readCount = pread(descriptor, buffer.baseAddress, Int(count), off_t(offset))
            if readCount < 0, errno == EINTR { continue }
            guard readCount > 0 else {
                let reason = readCount < 0 ? String(cString: strerror(errno)) : "it became shorter"
                return .failed(
                    TransportError(.configuration, "'\(path)' could not be read while it was sent: \(reason)")
                )
            }
            offset += Int64(readCount)
            return .bytes(readCount)
        }
    }

    private func read(
        _ stream: BodyStream,
        into buffer: UnsafeMutableRawBufferPointer,
        _ whenReady: @escaping @Sendable () -> Void
    ) -> Reading {
        switch pipe(of: stream, whenReady).read(into: buffer) {
        case .pending: return .pending
        case .failed(let error):
            return .failed(TransportError(.configuration, "the body's sequence failed while it was sent: \(error)"))
        case .bytes(let count):
            offset += Int64(count)
            guard let length = stream.length, offset > length else { return .bytes(count) }
            return .failed(Self.wrongLength(length, "more"))
        case .end:
            pipe = nil
            guard let length = stream.length, offset < length else { return .end }
            return .failed(Self.wrongLength(length, "only \(offset)"))
        }
    }

    private static func wrongLength(_ length: Int64, _ actual: String) -> TransportError {
        TransportError(.configuration, "the body's sequence must produce \(length) bytes and produced \(actual)")
    }

    /// Returns the pipe of a sequence. The sequence is user code, which must not run on the loop's thread.
    private func pipe(of stream: BodyStream, _ whenReady: @escaping @Sendable () -> Void) -> UploadPipe {
        if let pipe { return pipe }
        let pipe = UploadPipe(whenReady: whenReady)
        self.pipe = pipe
        pump = Task.detached {
            do {
                try await stream.pump(pipe)
                pipe.finish(nil)
            } catch {
                pipe.finish(error)
            }
        }
        return pipe
    }

    private static func opened(_ source: BodySource.Piece) throws(TransportError) -> Piece {
        switch source {
        case .bytes(let bytes): return .bytes(bytes)
        case .stream(let stream): return .stream(stream)
        case .file(let path):
            let descriptor = openForReading(path)
            guard descriptor >= 0 else { throw unreadable(path, String(cString: strerror(errno))) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                closeDescriptor(descriptor)
                throw unreadable(path, "it is not a regular file")
            }
            expectSequentialReads(descriptor)
            return .file(descriptor, path: path, length: Int64(status.st_size))
        }
    }

    private static func unreadable(_ path: String, _ reason: String) -> TransportError {
        TransportError(.configuration, "the file '\(path)' cannot be sent: \(reason)")
    }

    private static func closeFiles(of pieces: [Piece]) {
        for case .file(let descriptor, _, _) in pieces { closeDescriptor(descriptor) }
    }
}
