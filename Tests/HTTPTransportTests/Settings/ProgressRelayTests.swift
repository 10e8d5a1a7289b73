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
}
