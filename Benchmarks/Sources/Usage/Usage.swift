#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The resources that this process has used so far (getrusage(2)).
public struct Usage: Sendable {
    /// CPU time of all threads, in the program and in the kernel, in microseconds.
    public let microseconds: Double

    /// The peak resident memory in megabytes.
    public let residentMegabytes: Double

    /// Reads the current values.
    public init() {
        var usage = rusage()
        let own: Int32 = 0  // RUSAGE_SELF, whose type differs between systems
        getrusage(own, &usage)
        #if canImport(Darwin)
            residentMegabytes = Double(usage.ru_maxrss) / 1_048_576
        #else
            residentMegabytes = Double(usage.ru_maxrss) / 1024
        #endif
        let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        microseconds = seconds * 1e6 + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    }
}

/// Returns the CPU time of `body` in microseconds, divided by `count`, the number of its repetitions.
public func cost(of count: Int, _ body: () throws -> Void) rethrows -> Double {
    let start = Usage().microseconds
    try body()
    return (Usage().microseconds - start) / Double(count)
}

/// Returns the same for async code.
public func cost(of count: Int, _ body: () async throws -> Void) async rethrows -> Double {
    let start = Usage().microseconds
    try await body()
    return (Usage().microseconds - start) / Double(count)
}

/// The monotonic clock in nanoseconds.
public var clockNanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
