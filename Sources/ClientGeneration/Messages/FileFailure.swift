/// A file that cannot be read or written.
package struct FileFailure: Error {
    /// One sentence without a full stop that names the file and the reason.
    package var message: String

    /// Creates a failure with a sentence that names the file and the reason.
    package init(message: String) {
        self.message = message
    }
}
