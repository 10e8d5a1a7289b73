// Correct synchronization, which ThreadSanitizer must not report: a contended Mutex, and accesses that a semaphore orders. `planted race`
// adds a race, which it must report.
import Dispatch
import Foundation
import Synchronization

final class Counts: Sendable {
    let guarded = Mutex(0)
    /// Safety: only one thread increments it, and the semaphore orders the read. With the argument `race` every thread increments it: that
    /// is the intended race.
    nonisolated(unsafe) var unguarded = 0
}

let counts = Counts()
let ended = DispatchSemaphore(value: 0)
let isRacing = CommandLine.arguments.dropFirst().first == "race"
for index in 0..<4 {
    Thread.detachNewThread {
        for _ in 0..<20_000 {
            counts.guarded.withLock { $0 += 1 }
            if isRacing || index == 0 { counts.unguarded += 1 }
        }
        ended.signal()
    }
}
for _ in 0..<4 { ended.wait() }
// The semaphore orders these reads after the increments.
print(counts.guarded.withLock { $0 }, counts.unguarded)
