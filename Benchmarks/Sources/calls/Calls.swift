import APIRuntime
import LocalLab
import Usage

/// How many calls go before those that count: they open connections and fill caches.
let warmUp = 200

/// One call whose answer is taken as it comes.
@Sendable func get(_ client: LocalLabClient) async throws {
    _ = try await client.caller.bytes(APIRequest(.get, "/health"))
}

/// The cost of a call that blocks its thread.
func syncCost(_ count: Int, _ call: (SyncLocalLabClient) throws -> Void) throws -> Double {
    let client = try SyncLocalLabClient(url)
    defer { client.close() }
    for _ in 0..<warmUp { try call(client) }
    return try cost(of: count) { for _ in 0..<count { try call(client) } }
}

/// The cost of calls one after the other.
@Sendable func asyncCost(
    _ client: LocalLabClient,
    _ count: Int,
    _ call: @Sendable (LocalLabClient) async throws -> Void
) async throws -> Double {
    for _ in 0..<warmUp { try await call(client) }
    return try await cost(of: count) { for _ in 0..<count { try await call(client) } }
}

/// The cost of calls of which so many are under way at any time.
@Sendable func costAtOnce(_ client: LocalLabClient, _ width: Int, _ count: Int) async throws -> Double {
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
