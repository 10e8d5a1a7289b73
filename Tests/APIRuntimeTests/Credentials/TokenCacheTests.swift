import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct TokenCacheTests {
    @Test func aTokenIsFetchedOnce() async throws {
        let (cache, fetches) = (TokenCache(), Counter())
        let tokens = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await cache.token { () throws(APIError) in
                        await Task.yield()
                        return ("t\(fetches.next())", nil)
                    }
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(tokens == ["t1"])
    }

    @Test func anExpiredTokenIsFetchedAgain() async throws {
        let cache = TokenCache()
        #expect(try await cache.token { () throws(APIError) in ("a", .zero) } == "a")
        #expect(try await cache.token { () throws(APIError) in ("b", .seconds(3600)) } == "b")
        #expect(try await cache.token { () throws(APIError) in ("c", nil) } == "b")
    }

    @Test func onlyTheCachedTokenIsInvalidated() async throws {
        let cache = TokenCache()
        #expect(try await cache.token { () throws(APIError) in ("a", nil) } == "a")
        cache.invalidate("other")
        #expect(try await cache.token { () throws(APIError) in ("b", nil) } == "a")
        cache.invalidate("a")
        #expect(try await cache.token { () throws(APIError) in ("b", nil) } == "b")
    }

    @Test func anErrorIsThrownToTheCallerThatFetches() async throws {
        let cache = TokenCache()
        let error = await failure {
            try await cache.token { () throws(APIError) in throw APIError(.authorization, "no token") }
        }
        #expect(error?.message == "no token")
        #expect(try await cache.token { () throws(APIError) in ("a", nil) } == "a")
    }
}
