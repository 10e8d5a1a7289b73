import HTTPTransport
import Platform

/// A file that is sent as a body or a part of it. It is closed when the last reference is released.
final class UploadFile: Sendable {
    /// How many bytes are read at a time.
    private static let blockSize = 256 << 10

    /// The length when it was opened; that many bytes are sent.
    let length: Int64

    private let path: String
    private let descriptor: Int32

    /// Opens a file. Throws a `TransportError` with code `configuration` if it cannot be read or is not a regular file.
    init(_ path: String) throws(TransportError) {
        self.path = path
        let descriptor = openForReading(path)
        guard descriptor >= 0 else { throw Self.unreadable(path, String(cString: strerror(errno))) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            closeDescriptor(descriptor)
            throw Self.unreadable(path, "it is not a regular file")
        }
        expectSequentialReads(descriptor)
        self.descriptor = descriptor
        length = Int64(status.st_size)
    }

    deinit { closeDescriptor(descriptor) }

    /// Writes the bytes into the pipe, as fast as they are sent. Throws if the file cannot be read or has become shorter.
    func pump(into pipe: UploadPipe) async throws(TransportError) {
        var offset: Int64 = 0
        while offset < length {
            let block = try read(at: offset)
            offset += Int64(block.count)
            guard await pipe.write(block) else { return }
        }
    }

    private func read(at offset: Int64) throws(TransportError) -> [UInt8] {
        let size = Int(min(Int64(Self.blockSize), length - offset))
        var count = 0
        var failure: Int32 = 0
        let block = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            repeat {
                count = pread(descriptor, buffer.baseAddress, size, off_t(offset))
                failure = errno
            } while count < 0 && failure == EINTR
            initialized = max(0, count)
        }
        guard count > 0 else {
            let reason = count < 0 ? String(cString: strerror(failure)) : "it became shorter"
            throw TransportError(.configuration, "'\(path)' could not be read while it was sent: \(reason)")
        }
        return block
    }

    private static func unreadable(_ path: String, _ reason: String) -> TransportError {
        TransportError(.configuration, "the file '\(path)' cannot be sent: \(reason)")
    }
}
