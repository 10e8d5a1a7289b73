import LocalLab
import TestSupport
import Testing

/// Reads LocalLab's recorded responses with both clients.
@Suite(.timeLimit(.minutes(60))) struct TranscriptTests {
    private static let brief: [ChatMessage] = [.system("Be brief."), .user("hi")]

    /// The recordings with status 200, and the calls that send their requests.
    private static let successes: [(String, ClientCall)] = [
        ("02", .startupStatus), ("03", .systemInfo), ("04", .systemResources), ("05", .networkInfo),
        ("06", .listModels), ("07", .availableModels), ("09", .modelStatus("nope")), ("10", .unloadModel),
        ("23", .startLoadingModel("nope")), ("27", .loadModel("microsoft/phi-2")),
        ("28", .loadModel("microsoft/phi-2")),
        ("30", .currentModel), ("33", .listModels), ("34", .startupStatus), ("36", .systemInfo),
        ("40", .generate("hi")), ("41", .generate("hi", maxTokens: 4)), ("47", .chat(brief)),
        ("50", .batchGenerate(["a", "b"], maxTokens: 5)), ("51", .batchGenerate([])),
        ("81", .generate("\0 😀", maxTokens: 2)), ("84", .systemInstructions()),
        ("85", .systemInstructions(modelID: "microsoft/phi-2")), ("86", .updateSystemInstructions("Be terse.\nÜber.")),
        ("88", .updateSystemInstructions("M", modelID: "microsoft/phi-2")),
        ("91", .resetSystemInstructions(modelID: "microsoft/phi-2")), ("92", .resetSystemInstructions()),
        ("95", .unloadModel), ("d1", .loadModel("tiny/llama")), ("d2", .currentModel), ("d3", .listModels),
        ("d4", .generate("hi", maxTokens: 3)), ("d5", .startLoadingModel("solo")), ("d8", .modelStatus("solo")),
    ]

    @Test(arguments: successes)
    func sendsTheRecordedRequestAndKeepsAllOfTheResponse(_ name: String, call: ClientCall) async throws {
        let transcript = try Transcript(name)
        let server = try transcript.server()
        let recorded = try transcript.json
        #expect(try await call.values(at: server.url) == [recorded, recorded])
        for request in server.requests {
            #expect(request.line == transcript.request.encodedSlashInQuery + " HTTP/1.1")
            if let sent = transcript.requestBody { #expect(try JSONValue(parsing: request.body) == sent) }
        }
        #expect(server.requests.count == 2)
    }

    private static let failures: [(String, ClientCall, Int, String?)] = [
        ("01", .serverInfo, 500, nil),
        ("08", .currentModel, 404, "No model currently loaded"),
        (
            "11", .generate("hi"), 400,
            "No model is currently loaded. Please load a model first using POST /models/load."
        ),
        ("15", .batchGenerate(["a", "b"]), 400, "No model is currently loaded"),
        ("22", .loadModel(""), 422, "body.model_id: Field required"),
        ("25", .startLoadingModel("microsoft/phi-2"), 404, "Not Found"),
        ("31", .modelStatus("microsoft/phi-2"), 404, "Not Found"),
        ("61", .generate("hi", temperature: 9), 422, "body.temperature: Input should be less than or equal to 2"),
        ("66", .chat([.user("")]), 422, "body.messages[0].content: Field required"),
        ("73", .generate("<boom>"), 500, "500: Generation failed: index out of range in self"),
        ("75", .chat([.user("<boom>")]), 500, "500: Generation failed: index out of range in self"),
        ("77", .batchGenerate(["a", "<boom>"]), 500, "500: Generation failed: index out of range in self"),
        ("90", .updateSystemInstructions(""), 422, "body.instructions: Field required"),
        ("14", .streamChat(brief), 400, "No model is currently loaded"),
    ]

    @Test(arguments: failures.map(\.0))
    func throwsTheRecordedErrorWithItsReason(_ name: String) async throws {
        let (_, call, status, detail) = try #require(Self.failures.first { $0.0 == name })
        let server = try Transcript(name).server()
        let errors = await call.errors(at: server.url)
        #expect(errors.count == 2)
        for error in errors {
            #expect(error.code == .status)
            #expect(error.status == status)
            #expect(error.detail == detail)
            // The server's reason may quote the request, so the error's text, which may be logged, does not contain it.
            // ("Not Found" is also the reason phrase of the status.)
            if let detail, detail != "Not Found" { #expect(!error.description.contains(detail)) }
        }
    }

    @Test func reportsEveryInvalidValueOfARequest() async throws {
        let server = try Transcript("62").server()
        let error = try #require(await ClientCall.generate("").errors(at: server.url).first)
        let reasons = try error.body(as: HTTPValidationError.self).detail
        #expect(reasons.count == 7)
        #expect(reasons[1].loc == [.string("body"), .string("max_tokens")])
        #expect(reasons[1].ctx == ["ge": 1])
        #expect(error.detail?.hasPrefix("body.prompt: Input should be a valid string; body.max_tokens: Input") == true)
    }
}

extension String {
    /// The client encodes a slash in a query value; the recording's curl did not.
    fileprivate var encodedSlashInQuery: String {
        guard let question = firstIndex(of: "?") else { return self }
        return String(self[..<question]) + self[question...].replacing("/", with: "%2F")
    }
}
