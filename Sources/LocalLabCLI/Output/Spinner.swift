import Dispatch

/// Shows that something takes time.
enum Spinner {
    private static let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

    /// Runs `body`; on a terminal a spinner turns beside the title until it returns or throws.
    static func turning<Value>(_ title: String, during body: () throws -> Value) rethrows -> Value {
        let line = LiveLine()
        let (isOver, isGone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        DispatchQueue(label: "spinner").async {
            var turn = 0
            repeat {
                line.show("\(StandardStream.error.styled(frames[turn % frames.count], .green)) \(title)")
                turn += 1
            } while isOver.wait(timeout: .now() + .milliseconds(100)) == .timedOut
            line.clear()
            isGone.signal()
        }
        defer {
            isOver.signal()
            isGone.wait()
        }
        return try body()
    }
}
