import Dispatch

/// The queue that runs the main actor.
package enum MainQueue {
    private static let key: DispatchSpecificKey<Bool> = {
        let key = DispatchSpecificKey<Bool>()
        DispatchQueue.main.setSpecific(key: key, value: true)
        return key
    }()

    /// Whether the calling code runs on it, so that the main actor cannot run before this code returns.
    ///
    /// That is not the same as the main thread, which ends in a program with an asynchronous `main` (dispatch_main(3)).
    package static var isCurrent: Bool { DispatchQueue.getSpecific(key: key) ?? false }
}
