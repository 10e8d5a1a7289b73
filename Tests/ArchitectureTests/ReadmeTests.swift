import Foundation
import TestSupport
import Testing

/// The README's Swift is code that is built and run: the demo's, word for word.
@Suite struct ReadmeTests {
    @Test func everySwiftSampleIsPartOfTheDemo() throws {
        let readme = try String(contentsOf: TestPackage.root.appending(path: "README.md"), encoding: .utf8)
        let demo = try SourceTree.swiftFiles(under: "Examples/Demo")
            .map { Self.unindented($0.text) }
            .joined(separator: "\n")
        let samples = readme.matches(of: #/(?ms)^```swift\n(.*?)^```/#).map { String($0.1) }
        #expect(samples.count >= 6)
        for sample in samples where !sample.contains("// swift-tools-version") && !sample.contains(".package(") {
            // The demo's server has a port of its own; that is the one difference.
            let code = Self.unindented(sample).replacing("\"http://localhost:8000\"", with: "server")
            #expect(demo.contains(code), "the README shows code that the demo does not have:\n\(sample)")
        }
    }

    /// Lines without their indentation, so that a sample may stand in a function.
    private static func unindented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: true)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: "\n")
    }
}
