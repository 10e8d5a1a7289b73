import Dispatch
import Platform
import Synchronization

/// Runs the jobs of a sync call on the thread that waits for the call (SE-0417).
///
/// Other threads append jobs to its queue, and the waiting thread runs them one after the other in `drain`. So a sync call needs no thread
/// of Swift's cooperative pool, and the call's credentials, middleware, bodies and progress reports run on the thread that made it. Once
/// the executor is closed, jobs run in Swift's pool: code that a call has abandoned neither stops nor delays anything else.
package final class CallingThreadExecutor: TaskExecutor {
    private let state: Mutex<State>
    private let wakeup = DispatchSemaphore(value: 0)

    private static let ofThread = ThreadLocal<CallingThreadExecutor>()

    /// Creates an executor that is drained once.
    package convenience init() {
        self.init(State(isDraining: true, closesAfterDraining: true))
    }

    /// Creates an executor that is drained several times, after `begin` has returned true, until `close`.
    package static func reusable() -> CallingThreadExecutor {
        CallingThreadExecutor(State(isDraining: false, closesAfterDraining: false))
    }

    private init(_ state: State) {
        self.state = Mutex(state)
    }

    /// The executor that the calling thread drains; nil on a thread without a sync call.
    ///
    /// Code that creates a task for a call passes it as the executor preference, which unstructured tasks do not inherit.
    package static var current: CallingThreadExecutor? { ofThread.value }

    // MARK: Called on any thread

    /// Appends a job; passes it to Swift's pool once the executor is closed.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let (isClosed, mustWake) = state.withLock { state in
            if state.isClosed { return (true, false) }
            state.jobs.append(job)
            return (false, state.endSleep())
        }
        if mustWake { wakeup.signal() }
        if isClosed { Self.runInPool(job) }
    }

    /// Makes `drain` return after the current job.
    package func finish() {
        let mustWake = state.withLock { state in
            state.isFinished = true
            return state.endSleep()
        }
        if mustWake { wakeup.signal() }
    }

    /// Closes the executor after the current drain, or at once if no thread drains it. Calling it again has no effect.
    package func close() {
        let rest = state.withLock { state in
            state.closesAfterDraining = true
            return state.isDraining ? nil : state.close()
        }
        rest?.runInPool()
    }

    /// Calls `fire` on the draining thread when that time has come. Returns the number for `removeTimer`.
    func addTimer(at deadline: MonotonicTime, _ fire: @escaping @Sendable () -> Void) -> Int {
        let (timer, isClosed, mustWake) = state.withLock { state in
            state.lastTimerID += 1
            let timer = Timer(id: state.lastTimerID, deadline: deadline, fire: fire)
            if !state.isClosed { state.timers.append(timer) }
            return (timer, state.isClosed, state.endSleep())
        }
        if mustWake { wakeup.signal() }
        if isClosed { timer.runInPool() }
        return timer.id
    }

    /// Removes a timer that has not fired.
    func removeTimer(_ id: Int) {
        state.withLock { $0.timers.removeAll { $0.id == id } }
    }

    fileprivate static func runInPool(_ job: UnownedJob) {
        globalConcurrentExecutor.enqueue(ExecutorJob(job))
    }

    // MARK: Called on the thread that waits

    /// Reserves a reusable executor for the calling thread's `drain`; false if another thread drains it or it is closed.
    package func begin() -> Bool {
        state.withLock { state in
            guard !state.isDraining, !state.isClosed else { return false }
            state.isDraining = true
            return true
        }
    }

    /// Runs the jobs that wait in the queue on the calling thread, but no later ones, and closes the executor.
    ///
    /// If another thread drains it, it is closed after that.
    package func runWaitingJobsAndClose() {
        if begin() {
            var jobs = state.withLock { state in
                defer { state.jobs = JobQueue() }
                return state.jobs
            }
            Self.ofThread.withValue(self) {
                while let job = jobs.popFirst() { job.runSynchronously(on: asUnownedTaskExecutor()) }
            }
            state.withLock { $0.isDraining = false }
        }
        close()
    }

    /// Runs jobs on the calling thread until `finish` is called. Jobs that are left run in the next drain, or in Swift's pool.
    package func drain() {
        Self.ofThread.withValue(self) { runJobs() }
    }

    private func runJobs() {
        while true {
            switch state.withLock({ $0.nextStep() }) {
            case .run(let job): job.runSynchronously(on: asUnownedTaskExecutor())
            case .fire(let timer): timer.fire()
            case .sleep(let deadline?): _ = wakeup.wait(timeout: .now() + .nanoseconds(deadline.nanosecondsFromNow))
            case .sleep(nil): wakeup.wait()
            case .end(let rest):
                rest?.runInPool()
                return
            }
        }
    }
}

extension CallingThreadExecutor {
    fileprivate struct Timer: Sendable {
        let id: Int
        let deadline: MonotonicTime
        let fire: @Sendable () -> Void

        func runInPool() {
            Task.detached {
                try? await Task.sleep(for: .nanoseconds(deadline.nanosecondsFromNow))
                fire()
            }
        }
    }

    /// What the draining thread does next.
    fileprivate enum Step {
        case run(UnownedJob)
        case fire(Timer)
        /// Nothing is left to do before that time; nil means no limit.
        case sleep(until: MonotonicTime?)
        case end(Work?)
    }

    /// Work that no thread waits for any more.
    fileprivate struct Work: Sendable {
        var jobs: JobQueue
        var timers: [Timer]

        func runInPool() {
            var jobs = jobs
            while let job = jobs.popFirst() { CallingThreadExecutor.runInPool(job) }
            for timer in timers { timer.runInPool() }
        }
    }

    fileprivate struct State: Sendable {
        var jobs = JobQueue()
        var timers: [Timer] = []
        var lastTimerID = 0
        var isDraining: Bool
        /// Whether the draining thread waits for a signal.
        var isAsleep = false
        var isFinished = false
        var closesAfterDraining: Bool
        var isClosed = false

        init(isDraining: Bool, closesAfterDraining: Bool) {
            self.isDraining = isDraining
            self.closesAfterDraining = closesAfterDraining
        }

        /// Ends the sleep of the draining thread; true if it must be woken.
        mutating func endSleep() -> Bool {
            defer { isAsleep = false }
            return isAsleep
        }

        mutating func nextStep() -> Step {
            isAsleep = false
            if isFinished {
                (isFinished, isDraining) = (false, false)
                return .end(closesAfterDraining ? close() : nil)
            }
            let next = timers.indices.min { timers[$0].deadline < timers[$1].deadline }
            if let next, timers[next].deadline <= .now { return .fire(timers.remove(at: next)) }
            if let job = jobs.popFirst() { return .run(job) }
            isAsleep = true
            return .sleep(until: next.map { timers[$0].deadline })
        }

        mutating func close() -> Work {
            isClosed = true
            defer { (jobs, timers) = (JobQueue(), []) }
            return Work(jobs: jobs, timers: timers)
        }
    }
}

extension MonotonicTime {
    /// The nanoseconds until this time; 0 if it has passed.
    fileprivate var nanosecondsFromNow: Int { Int(clamping: max(0, nanoseconds - MonotonicTime.now.nanoseconds)) }
}
