// What ThreadSanitizer must not take for a race: a Mutex that is waited for, and what a semaphore orders. `planted race` has one
// beside them, which it must find.
import Dispatch
import Foundation
import Synchronization

final class Counts: Sendable {
    let guarded = Mutex(0)
    /// Guarded by nothing. One thread counts in it; when a race is asked for, every thread does, and that is the race.
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
// The semaphore orders this behind what the threads did.
print(counts.guarded.withLock { $0 }, counts.unguarded)
