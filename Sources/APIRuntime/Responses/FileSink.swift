import HTTPTransport
import Platform

/// Writes a body into a file, which gets its name when it is complete.
///
/// Until then its name ends in `.part`; releasing the sink before `finish` removes that file.
///
/// Safety: `isFinished` and `count` are changed without a lock. One task or thread at a time uses a sink, because it writes the
/// pieces of one body in their order.
final class FileSink: @unchecked Sendable {
    private let path: String
    private let descriptor: Int32
    private var isFinished = false

    /// The number of bytes written.
    private(set) var count: Int64 = 0

    /// Opens the file; throws an `APIError` with code `configuration` if that fails.
    init(_ path: String) throws(APIError) {
        self.path = path
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        descriptor = open(path + ".part", flags, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit {
        guard !isFinished, descriptor >= 0 else { return }
        close(descriptor)
        unlink(path + ".part")
    }

    /// Writes all bytes; throws an `APIError` with code `configuration` if that fails.
    func write(_ bytes: [UInt8]) throws(APIError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.failure(path) }
            offset += written
        }
        count += Int64(bytes.count)
    }

    /// Gives the file its name and replaces an existing file.
    func finish() throws(APIError) {
        isFinished = true
        guard close(descriptor) == 0, rename(path + ".part", path) == 0 else {
            let failure = Self.failure(path)
            unlink(path + ".part")
            throw failure
        }
    }

    private static func failure(_ path: String) -> APIError {
        APIError(.configuration, "the file '\(path)' cannot be written: \(String(cString: strerror(errno)))")
    }
}

/// Calls write(2), whose name the class uses for a method.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
