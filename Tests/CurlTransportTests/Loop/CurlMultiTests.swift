import CCurl
import HTTPTransport
import Testing

@testable import CurlTransport

/// Multi handles that belong to the test's thread: no loop drives them.
@Suite struct CurlMultiTests {
    /// A transfer that records how it ended.
    ///
    /// Safety: only the test's thread uses it.
    private final class FakeTransfer: RunningTransfer, @unchecked Sendable {
        let easy: EasyHandle
        let multi: CurlMulti
        var nextDeadline: MonotonicTime?
        var ends: [APIError.Code] = []

        init(_ multi: CurlMulti, deadline: MonotonicTime? = nil) throws {
            easy = try #require(multi.takeHandle())
            self.multi = multi
            nextDeadline = deadline
            easy.transfer = self
            do {
                try multi.add(self, easy)
            } catch {
                easy.transfer = nil
                throw error
            }
        }

        func end(_ outcome: Result<Void, TransportError>) {
            multi.remove(easy)
            // A closed multi handle does not clear the easy handle, which would keep the transfer.
            easy.transfer = nil
            if case .failure(let error) = outcome { ends.append(error.code) }
        }

        func overdueError(at now: MonotonicTime) -> TransportError? {
            nextDeadline.flatMap { $0 <= now ? TransportError(.timeout, "overdue") : nil }
        }

        func begin() {}
        func end(with code: CURLcode) {}
        func resumeReceiving() {}
        func resumeSending() {}
        func shortenDeadline(to limit: Duration) {}
        func wakeReader() {}
        func receiveHeaderLine(_ line: UnsafeRawBufferPointer) -> Int { line.count }
        func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int { bytes.count }
        func readBody(into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }
        func allowSending() -> Bool { true }
        func noteProgress(_ progress: TransferProgress) {}
    }

    private func time(_ seconds: Int64) -> MonotonicTime { .now.advanced(by: .seconds(seconds)) }

    @Test func endsOnlyOverdueTransfers() throws {
        let multi = CurlMulti()
        let transfers = try [time(100), time(300), time(200)].map { try FakeTransfer(multi, deadline: $0) }
        multi.runTimers(at: time(250))
        #expect(transfers.map(\.ends) == [[.timeout], [], [.timeout]])
        multi.runTimers(at: time(350))
        #expect(transfers.map(\.ends) == [[.timeout], [.timeout], [.timeout]])
        multi.close()
    }

    @Test func closingEndsAllTransfersAndRefusesNewOnes() throws {
        let multi = CurlMulti()
        let transfers = try (0..<3).map { _ in try FakeTransfer(multi) }
        multi.close()
        multi.close()
        #expect(transfers.map(\.ends) == [[.closed], [.closed], [.closed]])
        #expect(multi.isClosed)
        #expect(multi.nextTimer == nil)
        #expect(throws: TransportError.self) { _ = try FakeTransfer(multi) }
    }

    @Test func reusesTheHandleOfAnEndedTransfer() throws {
        let multi = CurlMulti()
        let first = try FakeTransfer(multi)
        first.end(.success(()))
        #expect(multi.takeHandle() === first.easy)
        #expect(first.easy.transfer == nil)
        multi.close()
    }
}
