import Platform

/// A reference that each thread has for itself (pthread_setspecific(3)), during a call of `withValue`.
///
/// Safety: the storage has an unretained address. `withValue` sets it, keeps the object alive, and restores the previous address before it
/// returns, so an address in the storage of the calling thread is valid.
struct ThreadLocal<Value: AnyObject>: Sendable {
    /// Nil if the process has no key left, of at least 128; then no thread has a value.
    private let key: pthread_key_t?

    /// Creates storage; it is never freed.
    init() {
        var key = pthread_key_t()
        self.key = pthread_key_create(&key, nil) == 0 ? key : nil
    }

    /// The value of the calling thread.
    var value: Value? {
        guard let key, let address = pthread_getspecific(key) else { return nil }
        return Unmanaged<Value>.fromOpaque(address).takeUnretainedValue()
    }

    /// Calls `body` with a value of the calling thread; calls may be nested.
    func withValue<Result, Failure: Error>(
        _ value: Value,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let key else { return try body() }
        let surrounding = pthread_getspecific(key)
        pthread_setspecific(key, Unmanaged.passUnretained(value).toOpaque())
        defer {
            pthread_setspecific(key, surrounding)
            withExtendedLifetime(value) {}
        }
        return try body()
    }
}
