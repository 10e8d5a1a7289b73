import APIRuntime
import Foundation
import LocalLab
import TestSupport
import Testing

/// Runs the sample of docs/Testing.md.
@Suite struct TestingGuideTests {
    @Test func aScriptedTransportReplacesTheNetwork() async throws {
        let script = ScriptedTransport()
        script.respond(to: "health", with: HealthResponse(status: "healthy"))
        script.stream("streamGenerate", of: ["Once ", "upon ", "a time"])

        let client = try LocalLabClient("http://localhost:8000", configuration: .init(transport: script))
        let health = try await client.health()
        let story = try await client.streamGenerate("Write a story").collect().joined()

        #expect(health.status == "healthy")
        #expect(story == "Once upon a time")
        let request = try #require(script.requests(of: "streamGenerate").first)
        #expect(try request.json(as: GenerationRequest.self).prompt == "Write a story")
    }

    @Test func thePageShowsTheCodeOfThisFile() throws {
        let page = try Self.text("docs/Testing.md")
        let sample = try #require(page.firstMatch(of: #/(?ms)^```swift\n(.*?)^```/#)).1
        #expect(
            Self.unindented(try Self.text("Tests/LocalLabTests/TestingGuideTests.swift")).contains(
                Self.unindented(sample)
            )
        )
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: TestPackage.root.appending(path: path), encoding: .utf8)
    }

    private static func unindented(_ text: some StringProtocol) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
}
