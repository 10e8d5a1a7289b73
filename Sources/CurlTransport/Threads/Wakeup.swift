import CCurl
import Platform

/// A descriptor that ends another thread's `poll`.
///
/// Linux has one descriptor for this (eventfd), other systems use a pipe. `signal` may be called from any thread;
/// `drain` is called by the thread that polls. It is never closed, because its loop lives as long as the process.
struct Wakeup: Sendable {
    /// The descriptor that the loop polls for reading.
    let readEnd: Int32
    private let writeEnd: Int32

    /// Opens the descriptors; nil if the process has none left.
    init?() {
        #if os(Linux)
            let descriptor = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
            guard descriptor >= 0 else { return nil }
            (readEnd, writeEnd) = (descriptor, descriptor)
        #else
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
            (readEnd, writeEnd) = (ends[0], ends[1])
        #endif
    }

    /// Ends the current or the next `poll`.
    ///
    /// A write to a full descriptor fails, which is harmless: it is readable already.
    func signal() {
        var one: UInt64 = 1
        #if os(Linux)
            _ = write(writeEnd, &one, MemoryLayout<UInt64>.size)
        #else
            _ = write(writeEnd, &one, 1)
        #endif
    }

    /// Reads all signals, so that the next `poll` waits again.
    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { buffer in
            while read(readEnd, buffer.baseAddress, buffer.count) == buffer.count {}
        }
    }
}
