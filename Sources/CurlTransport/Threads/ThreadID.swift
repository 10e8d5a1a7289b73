import Platform

/// The identity of a thread; `pthread_t` is a pointer on some systems and a number on others.
struct ThreadID: Equatable, Sendable {
    private let bits: UInt

    /// The calling thread.
    static var current: ThreadID {
        #if canImport(Darwin)
            ThreadID(bits: UInt(bitPattern: pthread_self()))
        #else
            ThreadID(bits: UInt(pthread_self()))
        #endif
    }
}
