extension CallingThreadExecutor {
    /// Waits that long, or throws a `CancellationError` when the task is cancelled.
    ///
    /// In a sync call the thread that waits for the call keeps the time. `Task.sleep` continues on a thread of Swift's pool first, which may
    /// be blocked.
    package static func sleep(for duration: Duration) async throws {
        try await sleep(until: MonotonicTime.now.advanced(by: duration))
    }

    /// Waits until that time, or throws a `CancellationError` when the task is cancelled.
    package static func sleep(until deadline: MonotonicTime) async throws {
        guard let executor = current else {
            return try await Task.sleep(for: .milliseconds(deadline.milliseconds(since: .now)))
        }
        let isOver = AsyncCondition(false)
        let timer = executor.addTimer(at: deadline) { isOver.update { $0 = true } }
        await isOver.waitUnlessCancelled { $0 }
        executor.removeTimer(timer)
        try Task.checkCancellation()
    }
}
