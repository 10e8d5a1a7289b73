import Foundation
import LocalLab
import TestSupport

/// A call that is made once with each client.
struct ClientCall: Sendable {
    let async: @Sendable (LocalLabClient) async throws -> any Encodable & Sendable
    let sync: @Sendable (SyncLocalLabClient) throws -> any Encodable & Sendable

    /// Returns the result of the async and of the sync client, as JSON.
    func values(at server: String) async throws -> [JSONValue] {
        let call = self
        let asyncValue = try await LocalLabClient.with(server, configuration: .direct) { client in
            try JSONValue(encoding: try await call.async(client))
        }
        let syncValue = try await onThread {
            try SyncLocalLabClient.with(server, configuration: .direct) { try JSONValue(encoding: try call.sync($0)) }
        }
        return [asyncValue, syncValue]
    }

    /// Returns the errors that the async and the sync client throw.
    func errors(at server: String) async -> [APIError] {
        let call = self
        var errors: [APIError] = []
        do {
            try await LocalLabClient.with(server, configuration: .direct) { _ = try await call.async($0) }
        } catch let error as APIError {
            errors.append(error)
        } catch {}
        do {
            try await onThread { try SyncLocalLabClient.with(server, configuration: .direct) { _ = try call.sync($0) } }
        } catch let error as APIError {
            errors.append(error)
        } catch {}
        return errors
    }
}

extension JSONValue {
    /// Creates the JSON that a value is encoded as.
    init(encoding value: any Encodable) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
    }
}

extension ClientConfiguration {
    /// A configuration that ignores the proxies of the environment, so that they do not change tests.
    static var direct: ClientConfiguration {
        var configuration = ClientConfiguration()
        configuration.proxy = .direct
        return configuration
    }
}

extension ClientCall {
    static let health = ClientCall {
        try await $0.health()
    } sync: {
        try $0.health()
    }
    static let serverInfo = ClientCall {
        try await $0.serverInfo()
    } sync: {
        try $0.serverInfo()
    }
    static let startupStatus = ClientCall {
        try await $0.startupStatus()
    } sync: {
        try $0.startupStatus()
    }
    static let systemInfo = ClientCall {
        try await $0.systemInfo()
    } sync: {
        try $0.systemInfo()
    }
    static let systemResources = ClientCall {
        try await $0.systemResources()
    } sync: {
        try $0.systemResources()
    }
    static let networkInfo = ClientCall {
        try await $0.networkInfo()
    } sync: {
        try $0.networkInfo()
    }
    static let listModels = ClientCall {
        try await $0.listModels()
    } sync: {
        try $0.listModels()
    }
    static let availableModels = ClientCall {
        try await $0.availableModels()
    } sync: {
        try $0.availableModels()
    }
    static let currentModel = ClientCall {
        try await $0.currentModel()
    } sync: {
        try $0.currentModel()
    }
    static let unloadModel = ClientCall {
        try await $0.unloadModel()
    } sync: {
        try $0.unloadModel()
    }

    static func modelStatus(_ id: String) -> ClientCall {
        ClientCall {
            try await $0.modelStatus(id)
        } sync: {
            try $0.modelStatus(id)
        }
    }

    static func loadModel(_ id: String) -> ClientCall {
        ClientCall {
            try await $0.loadModel(id)
        } sync: {
            try $0.loadModel(id)
        }
    }

    static func startLoadingModel(_ id: String) -> ClientCall {
        ClientCall {
            try await $0.startLoadingModel(id)
        } sync: {
            try $0.startLoadingModel(id)
        }
    }

    static func generate(_ prompt: String, maxTokens: Int? = nil, temperature: Double? = nil) -> ClientCall {
        ClientCall {
            try await $0.generate(prompt, maxTokens: maxTokens, temperature: temperature)
        } sync: {
            try $0.generate(prompt, maxTokens: maxTokens, temperature: temperature)
        }
    }

    static func streamGenerate(_ prompt: String) -> ClientCall {
        ClientCall {
            try await $0.streamGenerate(prompt).collect()
        } sync: {
            try $0.streamGenerate(prompt).collect()
        }
    }

    static func chat(_ messages: [ChatMessage]) -> ClientCall {
        ClientCall {
            try await $0.chat(messages)
        } sync: {
            try $0.chat(messages)
        }
    }

    static func streamChat(_ messages: [ChatMessage]) -> ClientCall {
        ClientCall {
            try await $0.streamChat(messages).collect()
        } sync: {
            try $0.streamChat(messages).collect()
        }
    }

    static func batchGenerate(_ prompts: [String], maxTokens: Int? = nil) -> ClientCall {
        ClientCall {
            try await $0.batchGenerate(prompts, maxTokens: maxTokens)
        } sync: {
            try $0.batchGenerate(prompts, maxTokens: maxTokens)
        }
    }

    static func systemInstructions(modelID: String? = nil) -> ClientCall {
        ClientCall {
            try await $0.systemInstructions(modelID: modelID)
        } sync: {
            try $0.systemInstructions(modelID: modelID)
        }
    }

    static func updateSystemInstructions(_ text: String, modelID: String? = nil) -> ClientCall {
        ClientCall {
            try await $0.updateSystemInstructions(text, modelID: modelID)
        } sync: {
            try $0.updateSystemInstructions(text, modelID: modelID)
        }
    }

    static func resetSystemInstructions(modelID: String? = nil) -> ClientCall {
        ClientCall {
            try await $0.resetSystemInstructions(modelID: modelID)
        } sync: {
            try $0.resetSystemInstructions(modelID: modelID)
        }
    }
}

extension JSONValue {
    /// Parses JSON text.
    init(parsing bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }
}
