import LocalLab
import TestSupport
import Testing

/// Reads LocalLab's recorded streams with both clients, in all divisions into chunks.
@Suite(.timeLimit(.minutes(60))) struct StreamTranscriptTests {
    /// The expected text of a recorded stream, and its error if it ends with one.
    struct Expectation: Sendable {
        var transcript: String
        var call: ClientCall
        var pieces: [String]
        var error: String?
    }

    private static let text = [
        "Hello there, wide  world! Tab\t", "café 日本語\nline2\n\n",
        " \n literal data: x [DONE] \r cr End.ok\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD} tail last word? ###",
    ]

    static let expectations = [
        Expectation(transcript: "45", call: .streamGenerate("hi"), pieces: text),
        Expectation(
            transcript: "74",
            call: .streamGenerate("<boom>"),
            pieces: [],
            error: "streamGenerate: the server ended the stream with an error: Error: index out of range in self"
        ),
        Expectation(
            transcript: "48",
            call: .streamChat([.user("hi")]),
            // The text of a chat is not escaped, so its backslash stays.
            pieces: [text[0], text[1], text[2].replacing(" \n literal", with: " \\n literal"), text[3]]
        ),
        Expectation(
            transcript: "76",
            call: .streamChat([.user("<boom>")]),
            pieces: [],
            error: "streamChat: the server ended the stream with an error: index out of range in self"
        ),
    ]

    @Test(arguments: expectations)
    func bothClientsYieldTheRecordedText(_ expected: Expectation) async throws {
        try await check(expected, at: Transcript(expected.transcript).server())
    }

    @Test(arguments: expectations)
    func readsOneByteAtATime(_ expected: Expectation) async throws {
        try await check(expected, at: Transcript(expected.transcript).server { $0.map { [$0] } }, joined: true)
    }

    @Test(arguments: expectations)
    func readsTextThatIsCutAtEveryOffset(_ expected: Expectation) async throws {
        let response = try Transcript(expected.transcript).response
        for offset in 0...response.count {
            let server = try Transcript(expected.transcript).server { [Array($0[..<offset]), Array($0[offset...])] }
            try await check(expected, at: server, joined: true)
        }
    }

    /// A connection that is closed before the end of the stream is reported as an error. The text is never silently truncated.
    @Test func reportsAnErrorIfTheStreamEndsAtAnyOffset() async throws {
        let response = try Transcript("45").response
        let end = try #require(response.firstRange(of: Array("data: [DONE]\n\n".utf8)))
        for length in 0..<end.upperBound {
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.write(response[..<length])
            }
            let client = try LocalLabClient(server.url, configuration: .direct)
            var text = ""
            let error = await #expect(throws: APIError.self) {
                for try await piece in client.streamGenerate("hi") { text += piece }
            }
            #expect(error?.code == .connection || error?.code == .stream)
            #expect(Self.text.joined().utf8.starts(with: text.utf8))
        }
    }

    private func check(_ expected: Expectation, at server: LoopbackServer, joined: Bool = false) async throws {
        if let error = expected.error {
            let errors = await expected.call.errors(at: server.url)
            #expect(errors.map(\.description) == [error, error])
            #expect(errors.allSatisfy { $0.code == .stream && $0.status == 200 })
            return
        }
        for value in try await expected.call.values(at: server.url) {
            let pieces = value.array ?? []
            let texts = pieces.compactMap(\.string)
            // A text stream yields two pieces if a chunk is cut; an event stream never does.
            if joined {
                #expect(Array(texts.joined().utf8) == Array(expected.pieces.joined().utf8))
            } else {
                #expect(texts.map { Array($0.utf8) } == expected.pieces.map { Array($0.utf8) })
            }
        }
    }
}

extension JSONValue {
    fileprivate var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
    fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
}
