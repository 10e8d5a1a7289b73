import LocalLab
import TestSupport
import Testing

/// LocalLab's recorded streams, byte for byte, however the network cuts them.
@Suite(.timeLimit(.minutes(5))) struct StreamTranscriptTests {
    /// What a recorded stream must give: its text, and how it ends.
    struct Expectation: Sendable {
        var transcript: String
        var call: ClientCall
        var pieces: [String]
        var error: String?
    }

    private static let said = [
        "Hello there, wide  world! Tab\t", "café 日本語\nline2\n\n",
        " \n literal data: x [DONE] \r cr End.ok\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD} tail last word? ###",
    ]

    static let expectations = [
        Expectation(transcript: "45", call: .streamGenerate("hi"), pieces: said),
        Expectation(
            transcript: "74",
            call: .streamGenerate("<boom>"),
            pieces: [],
            error: "streamGenerate: the server ended the stream with an error: Error: index out of range in self"
        ),
        Expectation(
            transcript: "48",
            call: .streamChat([.user("hi")]),
            // A chat's text is not escaped: its backslash-n is one.
            pieces: [said[0], said[1], said[2].replacing(" \n literal", with: " \\n literal"), said[3]]
        ),
        Expectation(
            transcript: "76",
            call: .streamChat([.user("<boom>")]),
            pieces: [],
            error: "streamChat: the server ended the stream with an error: index out of range in self"
        ),
    ]

    @Test(arguments: expectations)
    func bothTwinsYieldTheRecordedText(_ expected: Expectation) async throws {
        try await check(expected, at: Transcript(expected.transcript).server())
    }

    @Test(arguments: expectations)
    func oneByteAtATime(_ expected: Expectation) async throws {
        try await check(expected, at: Transcript(expected.transcript).server { $0.map { [$0] } }, joined: true)
    }

    @Test(arguments: expectations)
    func cutAtEveryOffset(_ expected: Expectation) async throws {
        let answer = try Transcript(expected.transcript).answer
        for offset in 0...answer.count {
            let server = try Transcript(expected.transcript).server { [Array($0[..<offset]), Array($0[offset...])] }
            try await check(expected, at: server, joined: true)
        }
    }

    /// A connection that breaks anywhere before the end mark is an error, and never a shorter text.
    @Test func abbreviatedAtEveryOffset() async throws {
        let answer = try Transcript("45").answer
        let mark = try #require(answer.firstRange(of: Array("data: [DONE]\n\n".utf8)))
        for length in 0..<mark.upperBound {
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.write(answer[..<length])
            }
            let client = try LocalLabClient(server.url)
            var text = ""
            let error = await #expect(throws: APIError.self) {
                for try await piece in client.streamGenerate("hi") { text += piece }
            }
            #expect(error?.code == .connection || error?.code == .stream)
            #expect(Self.said.joined().utf8.starts(with: text.utf8))
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
            // Where a text stream's chunk is cut its text comes in two pieces; an event's never does.
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
