import Synchronization
import TestSupport
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct BackgroundThreadTests {
    @Test func runsTheClosureOnAnotherThread() async {
        let ran = Counter()
        let thread = Mutex<ThreadID?>(nil)
        let code = BackgroundThread.start("test") {
            thread.withLock { $0 = ThreadID.current }
            ran.increment()
        }
        #expect(code == 0)
        await ran.reaches(1)
        #expect(thread.withLock { $0 } != nil)
    }

    @Test func aThreadHasOneIdentity() async throws {
        let isEqual = try await onThread { ThreadID.current == ThreadID.current }
        #expect(isEqual)
    }
}
