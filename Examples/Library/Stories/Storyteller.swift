public import LocalLab

/// Tells stories with the model that the server has loaded.
public struct Storyteller: Sendable {
    private let client: LocalLabClient

    /// Creates a storyteller that uses a client. The caller closes the client.
    public init(_ client: LocalLabClient) {
        self.client = client
    }

    /// Returns the first line of a story. Throws `APIError`.
    public func opening(of subject: String) async throws -> String {
        let story = try await client.generate("Write a story about \(subject)", maxTokens: 200)
        return story.text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// Returns a story as a stream. The request is sent when the loop begins.
    public func story(about subject: String) -> APIStream<String> {
        client.streamGenerate("Write a story about \(subject)")
    }
}
