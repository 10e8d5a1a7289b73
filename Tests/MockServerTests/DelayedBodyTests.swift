import FlyingSocks
import Synchronization
import Testing

@testable import MockServer

@Suite struct DelayedBodyTests {
    private let chunks = ["a", "bc", "d"].map { Array($0.utf8) }

    @Test func sleepsBeforeEachChunkButTheFirst() async throws {
        let events = Mutex<[String]>([])
        var body = DelayedBody(chunks: chunks, delay: .seconds(3600))
        body.sleep = { delay in events.withLock { $0.append("sleep \(delay.components.seconds)") } }
        var iterator = body.makeAsyncIterator()
        while let chunk = try await iterator.nextBuffer(suggested: 1) {
            events.withLock { $0.append(String(decoding: chunk, as: UTF8.self)) }
        }
        #expect(events.withLock { $0 } == ["a", "sleep 3600", "bc", "sleep 3600", "d"])
    }

    @Test func doesNotSleepWithoutADelay() async throws {
        var body = DelayedBody(chunks: chunks, delay: .zero)
        body.sleep = { _ in Issue.record("it sleeps") }
        var bytes: [UInt8] = []
        for try await byte in body { bytes.append(byte) }
        #expect(bytes == Array("abcd".utf8))
    }

    @Test func endsWithTheErrorOfTheSleep() async throws {
        var body = DelayedBody(chunks: chunks, delay: .seconds(1))
        body.sleep = { _ in throw CancellationError() }
        var iterator = body.makeAsyncIterator()
        #expect(try await iterator.nextBuffer(suggested: 1) == chunks[0])
        await #expect(throws: CancellationError.self) { try await iterator.nextBuffer(suggested: 1) }
    }
}
