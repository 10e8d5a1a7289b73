import HTTPTransport
import Platform

/// The bytes of one request that are read while they are sent, opened and not yet begun.
///
/// Sendable by rule, not by checking: made by the call, then handed to the loop with its transfer, which alone reads it.
/// `length` may be read anywhere.
final class BodyReader: @unchecked Sendable {
    /// What libcurl's read callback is told.
    enum Reading {
        case bytes(Int)
        case pending
        case end
        case failed(TransferFailure)
    }

    private enum Piece {
        case bytes([UInt8])
        case file(Int32, path: String, length: Int64)
        case stream(BodyStream)

        /// How many bytes it has; nil where nobody knows.
        var length: Int64? {
            switch self {
            case .bytes(let bytes): Int64(bytes.count)
            case .file(_, _, let length): length
            case .stream(let stream): stream.length
            }
        }
    }

    /// How many bytes come; nil where nobody knows, and then the body is chunked.
    let length: Int64?

    private var pieces: ArraySlice<Piece>
    private var offset: Int64 = 0
    private var pipe: UploadPipe?
    private var pump: Task<Void, Never>?

    /// Opens every file, so that a missing one is known before anything is sent.
    init(_ sources: [BodySource.Piece]) throws(TransferFailure) {
        var opened: [Piece] = []
        do throws(TransferFailure) {
            for source in sources { opened.append(try Self.open(source)) }
        } catch {
            Self.close(opened)
            throw error
        }
        pieces = opened[...]
        length = opened.reduce(0) { sum, piece in
            guard let sum, let length = piece.length else { return nil }
            return sum + length
        }
    }

    deinit { close() }

    /// Fills the buffer with what comes next; `whenReady` is called from another thread after `pending`.
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
            Self.close([piece])
            pieces = pieces.dropFirst()
            offset = 0
        }
        return .end
    }

    /// Lets go of files and of the sequence that writes.
    func close() {
        Self.close(Array(pieces))
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

    /// Reads on the loop's thread: a buffer's worth of a file that the system reads ahead of us.
    private func read(
        _ descriptor: Int32,
        _ path: String,
        _ length: Int64,
        into buffer: UnsafeMutableRawBufferPointer
    ) -> Reading {
        let wanted = min(Int64(buffer.count), length - offset)
        guard wanted > 0 else { return .end }
        while true {
            let count = pread(descriptor, buffer.baseAddress, Int(wanted), off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = count < 0 ? String(cString: strerror(errno)) : "it became shorter"
                return .failed(
                    TransferFailure(.configuration, "'\(path)' could not be read while it was sent: \(reason)")
                )
            }
            offset += Int64(count)
            return .bytes(count)
        }
    }

    private func read(
        _ stream: BodyStream,
        into buffer: UnsafeMutableRawBufferPointer,
        _ whenReady: @escaping @Sendable () -> Void
    ) -> Reading {
        switch opened(stream, whenReady).read(into: buffer) {
        case .pending: return .pending
        case .failed(let error):
            return .failed(TransferFailure(.configuration, "the body's sequence failed while it was sent: \(error)"))
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

    private static func wrongLength(_ length: Int64, _ came: String) -> TransferFailure {
        TransferFailure(.configuration, "the body's sequence was to give \(length) bytes and gave \(came)")
    }

    /// The sequence is user code, which must not run on the loop's thread.
    private func opened(_ stream: BodyStream, _ whenReady: @escaping @Sendable () -> Void) -> UploadPipe {
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

    private static func open(_ source: BodySource.Piece) throws(TransferFailure) -> Piece {
        switch source {
        case .bytes(let bytes): return .bytes(bytes)
        case .stream(let stream): return .stream(stream)
        case .file(let path):
            #if canImport(Darwin)
                let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
            #elseif canImport(Glibc)
                let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            #else
                let descriptor = Musl.open(path, O_RDONLY | O_CLOEXEC)
            #endif
            guard descriptor >= 0 else { throw unreadable(path, String(cString: strerror(errno))) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                closeFile(descriptor)
                throw unreadable(path, "it is no regular file")
            }
            #if !canImport(Darwin)
                posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
            #endif
            return .file(descriptor, path: path, length: Int64(status.st_size))
        }
    }

    private static func unreadable(_ path: String, _ reason: String) -> TransferFailure {
        TransferFailure(.configuration, "the file '\(path)' cannot be sent: \(reason)")
    }

    private static func close(_ pieces: [Piece]) {
        for case .file(let descriptor, _, _) in pieces { closeFile(descriptor) }
    }

    private static func closeFile(_ descriptor: Int32) {
        #if canImport(Darwin)
            _ = Darwin.close(descriptor)
        #elseif canImport(Glibc)
            _ = Glibc.close(descriptor)
        #else
            _ = Musl.close(descriptor)
        #endif
    }
}
