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
}
