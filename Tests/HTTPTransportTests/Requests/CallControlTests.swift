import HTTPTransport
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct CallControlTests {
    @Test func onlyTheFirstFailureHasAnEffect() {
        let control = CallControl()
        let codes = Mutex<[APIError.Code]>([])
        control.whenStopped { error in codes.withLock { $0.append(error.code) } }
        #expect(control.failure == nil)
        control.stop(.closed)
        control.stop(.cancelled)
        #expect(control.failure?.code == .closed)
        control.whenStopped { error in codes.withLock { $0.append(error.code) } }
        #expect(codes.withLock { $0 } == [.closed, .closed])
    }

    @Test func aRemovedActionDoesNotRun() {
        let (control, count) = (CallControl(), Counter())
        let id = control.whenStopped { _ in count.increment() }
        control.whenStopped { _ in count.increment() }
        control.removeAction(id)
        control.stop(.closed)
        #expect(count.count == 1)
    }

    @Test func waitingEndsWithTheCallOrTheTask() async {
        let (control, waiting) = (CallControl(), Counter())
        let tasks = (0..<2).map { _ in
            Task {
                waiting.increment()
                await control.waitForStop()
                return control.failure?.code
            }
        }
        await waiting.reaches(2)
        tasks[0].cancel()
        #expect(await tasks[0].value == nil)
        control.stop(.closed)
        #expect(await tasks[1].value == .closed)
        await control.waitForStop()
    }
}
