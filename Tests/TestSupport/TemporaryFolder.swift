package import Foundation

/// A folder for a test's files, which goes with them when nobody refers to it any more.
package final class TemporaryFolder: Sendable {
    /// The folder.
    package let url: URL

    /// Makes an empty folder; throws where that fails.
    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of a file in it, which need not be there.
    package func path(_ name: String) -> String { url.appending(path: name).path }
}
