public import LocalLab

/// Tells stories with whatever model the server has loaded.
public struct Storyteller: Sendable {
    private let client: LocalLabClient

    /// Makes a storyteller over a client, which the caller closes.
    public init(_ client: LocalLabClient) {
        self.client = client
    }

    /// The first line of a story; throws `APIError`.
    public func opening(of subject: String) async throws -> String {
        let story = try await client.generate("Write a story about \(subject)", maxTokens: 200)
        return story.text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// A whole story, word by word; the request goes out when the loop begins.
    public func telling(of subject: String) -> APIStream<String> {
        client.streamGenerate("Write a story about \(subject)")
    }
}
