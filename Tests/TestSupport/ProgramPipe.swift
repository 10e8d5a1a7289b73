package import Foundation

/// A pipe to or from a program that a test starts. Other programs do not inherit it: both ends are close-on-exec.
///
/// Give one end to `Process`, and close it after `start()`. Otherwise the end of the program is not the end of the pipe.
package struct ProgramPipe: Sendable {
    /// The end that is read.
    package let reading: FileHandle
    /// The end that is written.
    package let writing: FileHandle

    /// Creates a pipe. Throws the system's error.
    package init() throws {
        let ends = try Process.whileNoneStarts {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return ends
        }
        reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }

    /// Waits for bytes; empty at the end.
    ///
    /// `FileHandle.availableData` ends the process when a signal interrupts it.
    package func readSome() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            repeat {
                count = read(reading.fileDescriptor, buffer.baseAddress, buffer.count)
            } while count < 0 && errno == EINTR
            count = max(0, count)
        }
    }

    /// Waits for the end, and returns all bytes.
    package func readToEnd() -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let more = readSome()
            if more.isEmpty { return bytes }
            bytes += more
        }
    }
}
