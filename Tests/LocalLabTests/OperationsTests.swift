import DescriptionFiles
import Foundation
import LocalLab
import MockServer
import OpenAPIReader
import TestSupport
import Testing

/// Calls every operation with both clients, against a server that responds with the examples of LocalLab's description.
@Suite(.timeLimit(.minutes(60))) struct OperationsTests {
    private static let calls: [String: ClientCall] = [
        "health": .health, "startupStatus": .startupStatus, "systemInfo": .systemInfo,
        "systemResources": .systemResources, "networkInfo": .networkInfo, "listModels": .listModels,
        "availableModels": .availableModels, "currentModel": .currentModel, "unloadModel": .unloadModel,
        "modelStatus": .modelStatus("phi-2"), "loadModel": .loadModel("microsoft/phi-2"),
        "startLoadingModel": .startLoadingModel("phi-2"), "generate": .generate("hi"), "chat": .chat([.user("hi")]),
        "batchGenerate": .batchGenerate(["a", "b"]), "systemInstructions": .systemInstructions(),
        "updateSystemInstructions": .updateSystemInstructions("Be terse."),
        "resetSystemInstructions": .resetSystemInstructions(), "serverInfo": .serverInfo,
    ]

    private static func description() throws -> OpenAPIDescription {
        let schema = TestPackage.root.appending(path: "schema/locallab.yaml")
        return try #require(ConfiguredDescription.read(schema.path)?.description)
    }

    @Test func theTableContainsEveryOperation() throws {
        let names = try Self.description().operations.compactMap(\.swiftName)
        #expect(names.count == 19)
        #expect(Set(names) == Set(Self.calls.keys))
    }

    @Test func bothClientsReturnTheExample() async throws {
        let description = try Self.description()
        try await MockServer.with(description) { server in
            for operation in description.operations {
                let name = try #require(operation.swiftName)
                let success = operation.responses.first { $0.status == .code(200) }
                let example = try #require(success?.content.first { $0.name == "application/json" }?.example)
                let expected = try JSONValue(parsing: Array(example.json.utf8))
                let values = try await #require(Self.calls[name]).values(at: server)
                #expect(values == [expected, expected], "\(name)")
            }
        }
    }

    @Test func bothClientsStreamTheItemsOfTheExample() async throws {
        try await MockServer.with(try Self.description()) { server in
            let haiku: JSONValue = [
                "An old silent pond in the", " morning,\n", "a frog leaps past the closed café —", "\n",
                "  ripples, then 日本 sleeps again.\n",
            ]
            #expect(try await ClientCall.streamGenerate("hi").values(at: server) == [haiku, haiku])
            let chats = try await ClientCall.streamChat([.user("hi")]).values(at: server)
            #expect(chats[0] == chats[1])
        }
    }

    @Test func aMissingSystemPromptDiffersFromNull() async throws {
        let requests: [(Nullable<String>?, JSONValue)] = [
            (nil, ["prompt": "p"]),
            (.null, ["prompt": "p", "system_prompt": .null]),
            ("Be brief.", ["prompt": "p", "system_prompt": "Be brief."]),
        ]
        for (prompt, json) in requests {
            let request = GenerationRequest(prompt: "p", systemPrompt: prompt)
            #expect(try JSONValue(encoding: request) == json)
            #expect(try JSONDecoder().decode(GenerationRequest.self, from: JSONEncoder().encode(json)) == request)
        }
    }

    @Test func keepsAnUnknownRole() throws {
        let message = try JSONDecoder().decode(ChatMessage.self, from: Data(#"{"role":"tool","content":"x"}"#.utf8))
        #expect(message.role == .unknown("tool"))
        #expect(try JSONValue(encoding: message) == ["role": "tool", "content": "x"])
    }
}
