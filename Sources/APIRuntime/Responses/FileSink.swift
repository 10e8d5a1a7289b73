import Platform

/// Writes a body into a file, which is there under its name only when it is whole.
///
/// Until then it is named with `.part` behind; letting go of the sink before `finish` removes that. One user at a time, who
/// may be on any thread: which makes the class Sendable by rule, not by checking.
final class FileSink: @unchecked Sendable {
    private let path: String
    private let descriptor: Int32
    private var isFinished = false

    /// How many bytes were written.
    private(set) var count: Int64 = 0

    /// Opens the file; throws an `APIError` with code `configuration` where that cannot be.
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

    /// Writes all bytes; throws an `APIError` with code `configuration` where the system does not take them.
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

    /// Gives the file its name, in the place of one that has it already.
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

/// write(2), which the class has a method of the same name beside.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
