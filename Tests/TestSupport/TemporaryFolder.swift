package import Foundation

/// A folder for a test's files. Releasing the last reference deletes it.
package final class TemporaryFolder: Sendable {
    /// The folder.
    package let url: URL

    /// Creates an empty folder.
    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Returns the path of a file in it, which need not exist.
    package func path(_ name: String) -> String { url.appending(path: name).path }
}
