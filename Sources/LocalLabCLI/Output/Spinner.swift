import Dispatch

/// An animation on standard error that shows that a call is still running.
enum Spinner {
    private static let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

    /// Runs `body`, and shows an animated title on a terminal until it returns or throws.
    static func show<Value>(_ title: String, during body: () throws -> Value) rethrows -> Value {
        let line = LiveLine()
        let (isFinished, isErased) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        DispatchQueue(label: "spinner").async {
            var count = 0
            repeat {
                line.show("\(StandardStream.error.styled(frames[count % frames.count], .green)) \(title)")
                count += 1
            } while isFinished.wait(timeout: .now() + .milliseconds(100)) == .timedOut
            line.clear()
            isErased.signal()
        }
        defer {
            isFinished.signal()
            isErased.wait()
        }
        return try body()
    }
}
