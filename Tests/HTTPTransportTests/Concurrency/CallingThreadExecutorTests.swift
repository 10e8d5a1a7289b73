import Dispatch
import Foundation
import HTTPTransport
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct CallingThreadExecutorTests {
    @TaskLocal private static var name = "none"

    /// Drains a new executor until `body` has ended, and returns its value.
    private static func drained<Value: Sendable>(
        _ body: @escaping @Sendable (CallingThreadExecutor) async -> Value
    ) throws -> Value {
        let executor = CallingThreadExecutor()
        let result = Mutex<Value?>(nil)
        Task(executorPreference: executor) {
            let value = await body(executor)
            result.withLock { $0 = value }
            executor.finish()
        }
        executor.drain()
        return try #require(result.withLock { $0 })
    }

    @Test func jobsRunOnTheDrainingThreadInTheirOrder() async throws {
        try await onThread {
            let thread = ObjectIdentifier(Thread.current)
            let numbers = try Self.drained { executor in
                await withTaskGroup(of: Int.self) { group in
                    for number in 0..<100 {
                        group.addTask {
                            #expect(currentThread() == thread)
                            #expect(CallingThreadExecutor.current === executor)
                            return number
                        }
                    }
                    return await group.reduce(into: [Int]()) { $0.append($1) }
                }
            }
            #expect(numbers == Array(0..<100))
            #expect(CallingThreadExecutor.current == nil)
        }
    }

    @Test func taskLocalValuesAndThePriorityArrive() async throws {
        let (name, priority) = try await Task(priority: .low) {
            try Self.$name.withValue("own") {
                try drainedHere { _ in (Self.name, Task.currentPriority) }
            }
        }.value
        #expect(name == "own")
        #expect(priority == .low)
    }

    /// Hides that `drained` blocks, which only the threads of a test may do.
    private func drainedHere<Value: Sendable>(
        _ body: @escaping @Sendable (CallingThreadExecutor) async -> Value
    ) throws -> Value { try Self.drained(body) }

    @Test func waitingJobsRunBeforeItIsClosed() async throws {
        let executor = CallingThreadExecutor.reusable()
        let ran = Counter()
        let task = Task(executorPreference: executor) {
            ran.increment()
            await Task.yield()
            ran.increment()
        }
        try await onThread {
            executor.runWaitingJobsAndClose()
            #expect(ran.count >= 1)
        }
        await task.value
        #expect(ran.count == 2)
        #expect(await Task(executorPreference: executor) { 1 }.value == 1)
    }

    @Test func jobsAfterTheEndRunInSwiftsPool() async throws {
        let (resumed, ended) = (AsyncCondition(false), DispatchSemaphore(value: 0))
        try await onThread {
            let thread = ObjectIdentifier(Thread.current)
            try Self.drained { executor -> Void in
                Task(executorPreference: executor) {
                    await resumed.wait { $0 }
                    #expect(currentThread() != thread)
                    ended.signal()
                }
            }
            resumed.update { $0 = true }
            // After the end of this thread, another one may have its identifier.
            ended.wait()
        }
    }

    @Test func jobsThatAreLeftAtTheEndRunInSwiftsPool() async throws {
        let ended = Counter()
        try await onThread {
            try Self.drained { executor in
                for _ in 0..<3 { Task(executorPreference: executor) { ended.increment() } }
            }
            #expect(CallingThreadExecutor.current == nil)
        }
        #expect(await ended.reaches(3))
    }

    @Test func aNestedDrainRunsOnlyItsOwnJobs() async throws {
        try await onThread {
            let steps = try Self.drained { outer in
                let steps = Mutex<[String]>([])
                let other = Task(executorPreference: outer) { steps.withLock { $0.append("outer") } }
                let inner = nestedDrain { CallingThreadExecutor.current !== outer }
                steps.withLock { $0.append("inner \(inner)") }
                #expect(CallingThreadExecutor.current === outer)
                await other.value
                return steps.withLock { $0 }
            }
            #expect(steps == ["inner true", "outer"])
        }
    }

    @Test func aReusableExecutorKeepsItsJobsForTheNextDrain() async throws {
        try await onThread {
            let executor = CallingThreadExecutor.reusable()
            let count = Counter()
            for round in 1...3 {
                #expect(executor.begin())
                #expect(!executor.begin())
                Task(executorPreference: executor) {
                    executor.finish()
                    Task(executorPreference: executor) { count.increment() }
                }
                executor.drain()
                #expect(count.count == round - 1)
            }
            executor.close()
            #expect(!executor.begin())
        }
    }

    @Test func closingRunsTheRestInSwiftsPool() async throws {
        let (executor, ended) = (CallingThreadExecutor.reusable(), Counter())
        for _ in 0..<3 { Task(executorPreference: executor) { ended.increment() } }
        executor.close()
        executor.close()
        #expect(await ended.reaches(3))
    }

    @Test func closingDuringADrainEndsItWithItsLastJob() async throws {
        try await onThread {
            let executor = CallingThreadExecutor.reusable()
            #expect(executor.begin())
            let isCurrent = Mutex(false)
            Task(executorPreference: executor) {
                executor.close()
                await Task.yield()
                isCurrent.withLock { $0 = CallingThreadExecutor.current === executor }
                executor.finish()
            }
            executor.drain()
            #expect(isCurrent.withLock { $0 })
            #expect(!executor.begin())
        }
    }

    // MARK: Sleeping

    @Test func timersEndInTheOrderOfTheirTimes() async throws {
        try await onThread {
            let order = try Self.drained { _ in
                await withTaskGroup(of: Int.self) { group in
                    for milliseconds in [20, 1, 10] {
                        group.addTask {
                            try? await CallingThreadExecutor.sleep(for: .milliseconds(milliseconds))
                            return milliseconds
                        }
                    }
                    return await group.reduce(into: [Int]()) { $0.append($1) }
                }
            }
            #expect(order == [1, 10, 20])
        }
    }

    @Test func sleepingEndsNotBeforeItsTime() async throws {
        try await onThread {
            let start = MonotonicTime.now
            try Self.drained { _ in try? await CallingThreadExecutor.sleep(for: .milliseconds(3)) }
            #expect(MonotonicTime.now >= start.advanced(byMilliseconds: 3))
        }
        let start = MonotonicTime.now
        try await CallingThreadExecutor.sleep(for: .milliseconds(3))
        #expect(MonotonicTime.now >= start.advanced(byMilliseconds: 3))
    }

    @Test func cancellationEndsSleeping() async throws {
        try await onThread {
            let isCancelled = try Self.drained { executor in
                let task = Task(executorPreference: executor) {
                    try await CallingThreadExecutor.sleep(for: .seconds(3_600))
                }
                await Task.yield()
                task.cancel()
                do {
                    try await task.value
                    return false
                } catch {
                    return error is CancellationError
                }
            }
            #expect(isCancelled)
        }
    }

    @Test func aTimerThatIsLeftAtTheEndFiresLater() async throws {
        let ended = Counter()
        try await onThread {
            try Self.drained { executor in
                Task(executorPreference: executor) {
                    try? await CallingThreadExecutor.sleep(for: .milliseconds(5))
                    ended.increment()
                }
                await Task.yield()
            }
        }
        #expect(await ended.reaches(1))
    }
}

/// The thread, in async code.
private func currentThread() -> ObjectIdentifier { ObjectIdentifier(Thread.current) }

/// Drains another executor on the calling thread, as a sync call in middleware does.
private func nestedDrain(_ body: @escaping @Sendable () -> Bool) -> Bool {
    let executor = CallingThreadExecutor()
    let result = Mutex(false)
    Task(executorPreference: executor) {
        result.withLock { $0 = body() }
        executor.finish()
    }
    executor.drain()
    return result.withLock { $0 }
}
