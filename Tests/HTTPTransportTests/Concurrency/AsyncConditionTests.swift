import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct AsyncConditionTests {
    @Test func aConditionThatHoldsDoesNotSuspend() async {
        let condition = AsyncCondition(1)
        await condition.wait { $0 == 1 }
        await condition.waitUnlessCancelled { $0 == 1 }
        #expect(condition.withLock { $0 } == 1)
    }

    @Test func anUpdateResumesTheTasksWhoseConditionHolds() async {
        let (condition, waiting) = (AsyncCondition(0), Counter())
        let resumed = Counter()
        await withTaskGroup(of: Void.self) { group in
            for target in 1...4 {
                group.addTask {
                    waiting.increment()
                    await condition.wait { $0 >= target }
                    resumed.increment()
                }
            }
            await waiting.reaches(4)
            condition.update { $0 = 2 }
            await resumed.reaches(2)
            #expect(resumed.count == 2)
            condition.update { $0 = 4 }
            await resumed.reaches(4)
        }
    }

    @Test func aChangeWithoutAnUpdateResumesNobody() async {
        let condition = AsyncCondition(0)
        let waiting = Counter()
        async let wait: Void = {
            waiting.increment()
            await condition.wait { $0 == 1 }
        }()
        await waiting.reaches(1)
        condition.withLock { $0 = 1 }
        let value = condition.update { $0 }
        #expect(value == 1)
        await wait
    }

    @Test func cancellationEndsOnlyTheWaitOfItsTask() async {
        let (condition, waiting) = (AsyncCondition(0), Counter())
        let tasks = (0..<3).map { _ in
            Task {
                waiting.increment()
                await condition.waitUnlessCancelled { $0 == 1 }
                return condition.withLock { $0 }
            }
        }
        await waiting.reaches(3)
        tasks[1].cancel()
        #expect(await tasks[1].value == 0)
        condition.update { $0 = 1 }
        #expect(await tasks[0].value == 1)
        #expect(await tasks[2].value == 1)
    }

    @Test func aCancelledTaskDoesNotWait() async {
        let condition = AsyncCondition(0)
        await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await condition.waitUnlessCancelled { $0 == 1 }
        }.value
        #expect(condition.withLock { $0 } == 0)
    }
}
