import CurlTransport

/// Runs `body` on the loop's thread, as a property of a request does that is released there.
func onLoop<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    let pool = try ConnectionPool()
    return try await withCheckedThrowingContinuation { continuation in
        pool.close { continuation.resume(with: Result(catching: body)) }
    }
}
