import HTTPTransport
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct ProgressRelayTests {
    private func progress(_ received: Int64) -> TransferProgress {
        TransferProgress(sent: 0, sentTotal: nil, received: received, receivedTotal: 9)
    }

    @Test func mergesReportsAndKeepsTheirOrder() async {
        let reports = Mutex<[Int64]>([])
        let isLast = Counter()
        let relay = ProgressRelay { progress in
            reports.withLock { $0.append(progress.received) }
            if progress.received == 9 { isLast.increment() }
        }
        for received in [0, 1, 1, 2, 5, 9, 9] as [Int64] { relay.note(progress(received)) }
        await isLast.reaches(1)
        let all = reports.withLock { $0 }
        #expect(all == all.sorted())
        #expect(Set(all).count == all.count)
        #expect(all.last == 9)
    }

    /// Uses a relay on a thread that runs one job at a time, and returns its reports.
    private func reports(_ use: @escaping @Sendable (ProgressRelay) -> Void) async throws -> [Int64] {
        try await onThread {
            let reports = Mutex<[Int64]>([])
            let executor = CallingThreadExecutor()
            Task(executorPreference: executor) {
                let relay = ProgressRelay { progress in reports.withLock { $0.append(progress.received) } }
                use(relay)
                // The relay's job comes before the rest of this task.
                await Task.yield()
                executor.finish()
            }
            executor.drain()
            return reports.withLock { $0 }
        }
    }

    @Test func theReportsEndAfterThePendingOne() async throws {
        let (first, second) = (progress(1), progress(2))
        let reports = try await reports { relay in
            relay.note(first)
            relay.finish()
            relay.note(second)
        }
        #expect(reports == [1])
    }

    @Test func aCancelledRelayReportsNothing() async throws {
        let (first, second) = (progress(1), progress(2))
        let reports = try await reports { relay in
            relay.note(first)
            relay.cancel()
            relay.note(second)
        }
        #expect(reports.isEmpty)
    }
}
