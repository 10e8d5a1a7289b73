import Foundation
import TestSupport
import Testing

/// The Swift of the README and the pages is code that is built and run: the demo's, word for word.
@Suite struct ReadmeTests {
    @Test func everySwiftSampleIsPartOfTheDemo() throws {
        let pages = ["README.md", "docs/Settings.md", "docs/Errors.md", "docs/Migration.md"]
        let text = try pages.map { try String(contentsOf: TestPackage.root.appending(path: $0), encoding: .utf8) }
            .joined(separator: "\n")
        let demo = try SourceTree.swiftFiles(under: "Examples/Demo")
            .map { Self.unindented($0.text) }
            .joined(separator: "\n")
        let samples = text.matches(of: #/(?ms)^```swift\n(.*?)^```/#).map { String($0.1) }
        #expect(samples.count >= 6)
        for sample in samples {
            // The demo's server has a port of its own; that is the one difference.
            let code = Self.unindented(sample).replacing("\"http://localhost:8000\"", with: "server")
            #expect(demo.contains(code), "a page shows code that the demo does not have:\n\(sample)")
        }
    }

    /// Lines without their indentation, so that a sample may stand in a function.
    private static func unindented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: true)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: "\n")
    }
}
