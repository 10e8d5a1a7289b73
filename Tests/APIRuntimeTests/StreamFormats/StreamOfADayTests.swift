import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

/// A day of streaming, in a second: time passes on the feed's clock alone.
@Suite(.timeLimit(.minutes(30))) struct StreamOfADayTests {
    private static let day = 86_400

    private static func client(_ feed: SimulatedFeed) throws -> ProbeClient {
        var configuration = ClientConfiguration(transport: feed)
        configuration.pacing = feed.pacing
        return try ProbeClient("http://localhost", configuration: configuration)
    }

    private static func feed(_ seed: UInt64) -> SimulatedFeed {
        SimulatedFeed(length: day, idle: .seconds(300), seed: seed)
    }

    /// All events of the feed, once and in order.
    private static let events = (0...day / SimulatedFeed.eventInterval).map { "event\n\($0)" }

    private func check(_ feed: SimulatedFeed, _ events: [String]) {
        #expect(events == Self.events)
        #expect(feed.time >= Self.day - SimulatedFeed.eventInterval)
        let counts = feed.counts
        #expect(counts.responses > 100)
        #expect(counts.comments > 100)
        for count in [counts.ends, counts.interruptions, counts.silences, counts.refusals, counts.postponed] {
            #expect(count > 10)
        }
    }

    @Test(arguments: [1, 2, 3]) func noEventIsLostOrRepeated(_ seed: UInt64) async throws {
        let feed = Self.feed(seed)
        check(feed, try await Self.client(feed).feed().collect())
    }

    @Test(arguments: [4, 5]) func theSyncClientReadsThemToo(_ seed: UInt64) async throws {
        let feed = Self.feed(seed)
        let client = SyncProbeClient(try Self.client(feed))
        check(feed, try await onThread { try client.blocking(client.asyncClient.feed()).collect() })
    }

    @Test func theTimeoutEndsAnInfiniteStream() async throws {
        let feed = Self.feed(6)
        let client = try Self.client(feed).configured { $0.timeout = .seconds(3600) }
        var count = 0
        let error = await failure { for try await _ in client.feed() { count += 1 } }
        // The error is the end of the last response and not a timeout, because no pause ends after it.
        #expect(error != nil)
        #expect(feed.time >= 3000)
        #expect(feed.time <= 2 * 3600)
        #expect(count > 100)
    }
}

extension ProbeClient {
    /// A resumable stream.
    func feed() -> APIStream<String> {
        caller.stream(.events(isResumable: true)) { APIRequest("feed", .get, "/feed") }
    }
}
