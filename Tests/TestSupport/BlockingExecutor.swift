import Dispatch
import Foundation
import Synchronization

/// Runs tasks that block on threads of its own, one for each core.
///
/// The threads of Swift's cooperative pool are as few, and all tests share them.
package final class BlockingExecutor: TaskExecutor {
    /// The executor; its threads never end.
    package static let shared = BlockingExecutor()

    private let jobs = Mutex<[UnownedJob]>([])
    private let count = DispatchSemaphore(value: 0)

    private init() {
        for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
            Thread.detachNewThread { while true { self.runNext() } }
        }
    }

    /// Appends a job.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        count.signal()
    }

    private func runNext() {
        count.wait()
        let job = jobs.withLock { $0.removeFirst() }
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}
