@_spi(Generated) import APIRuntime
import LocalLab
import Usage

/// The number of calls before the measurement, which open connections and fill caches.
let warmUp = 200

/// Makes one call and reads the response as bytes.
@Sendable func get(_ client: LocalLabClient) async throws {
    _ = try await client.caller.bytes(APIRequest(.get, "/health"))
}

/// Returns the cost of a sync call.
func syncCost(_ count: Int, _ call: (SyncLocalLabClient) throws -> Void) throws -> Double {
    let client = try SyncLocalLabClient(url)
    defer { client.close() }
    for _ in 0..<warmUp { try call(client) }
    return try cost(of: count) { for _ in 0..<count { try call(client) } }
}

/// Returns the cost of a call when calls are made sequentially.
@Sendable func asyncCost(
    _ client: LocalLabClient,
    _ count: Int,
    _ call: @Sendable (LocalLabClient) async throws -> Void
) async throws -> Double {
    for _ in 0..<warmUp { try await call(client) }
    return try await cost(of: count) { for _ in 0..<count { try await call(client) } }
}

/// Returns the cost of a call when `width` calls are made concurrently.
@Sendable func concurrentCost(_ client: LocalLabClient, _ width: Int, _ count: Int) async throws -> Double {
    try await makeCalls(client, width, each: warmUp / width)
    let each = count / width
    return try await cost(of: each * width) { try await makeCalls(client, width, each: each) }
}

private func makeCalls(_ client: LocalLabClient, _ width: Int, each: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<width {
            group.addTask { for _ in 0..<each { try await get(client) } }
        }
        try await group.waitForAll()
    }
}
