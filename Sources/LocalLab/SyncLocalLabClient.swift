// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// Each method is documented at the requirement of `SyncLocalLabAPI` that it fulfils; editors show that text.

/// LocalLab for code without `await`: scripts, command-line tools, threads of your own.
///
/// It has the methods of `LocalLabClient` with the same parameters, defaults, values and errors; each blocks the calling
/// thread until its call is done. The calls run on one background thread that all clients share. Many threads may use
/// one client.
///
/// `SyncLocalLabAPI` is generated from the API's description: when the description gains a call, the compiler names the
/// method that is missing here.
public final class SyncLocalLabClient: SyncAPIClient, SyncLocalLabAPI {
    /// The async client with the same connections and settings.
    public let asyncClient: LocalLabClient

    /// Makes a sync face for an async client; both share its connections.
    public init(_ asyncClient: LocalLabClient) {
        self.asyncClient = asyncClient
    }

    @available(*, noasync)
    public func generate(
        _ prompt: String,
        maxTokens: Int? = nil,
        temperature: Double? = nil,
        topP: Double? = nil,
        topK: Int? = nil,
        repetitionPenalty: Double? = nil,
        maxTime: Double? = nil,
        systemPrompt: Nullable<String>? = nil
    ) throws -> GenerationResponse {
        try wait {
            try await $0.generate(
                prompt,
                maxTokens: maxTokens,
                temperature: temperature,
                topP: topP,
                topK: topK,
                repetitionPenalty: repetitionPenalty,
                maxTime: maxTime,
                systemPrompt: systemPrompt
            )
        }
    }

    @available(*, noasync)
    public func streamGenerate(
        _ prompt: String,
        maxTokens: Int? = nil,
        temperature: Double? = nil,
        topP: Double? = nil,
        topK: Int? = nil,
        repetitionPenalty: Double? = nil,
        maxTime: Double? = nil,
        systemPrompt: Nullable<String>? = nil
    ) -> SyncAPIStream<String> {
        blocking(
            asyncClient.streamGenerate(
                prompt,
                maxTokens: maxTokens,
                temperature: temperature,
                topP: topP,
                topK: topK,
                repetitionPenalty: repetitionPenalty,
                maxTime: maxTime,
                systemPrompt: systemPrompt
            )
        )
    }

    @available(*, noasync)
    public func chat(
        _ messages: [ChatMessage],
        maxTokens: Int? = nil,
        temperature: Double? = nil,
        topP: Double? = nil,
        topK: Int? = nil,
        repetitionPenalty: Double? = nil,
        maxTime: Double? = nil
    ) throws -> ChatResponse {
        try wait {
            try await $0.chat(
                messages,
                maxTokens: maxTokens,
                temperature: temperature,
                topP: topP,
                topK: topK,
                repetitionPenalty: repetitionPenalty,
                maxTime: maxTime
            )
        }
    }

    @available(*, noasync)
    public func streamChat(
        _ messages: [ChatMessage],
        maxTokens: Int? = nil,
        temperature: Double? = nil,
        topP: Double? = nil,
        topK: Int? = nil,
        repetitionPenalty: Double? = nil,
        maxTime: Double? = nil
    ) -> SyncAPIStream<String> {
        blocking(
            asyncClient.streamChat(
                messages,
                maxTokens: maxTokens,
                temperature: temperature,
                topP: topP,
                topK: topK,
                repetitionPenalty: repetitionPenalty,
                maxTime: maxTime
            )
        )
    }

    @available(*, noasync)
    public func batchGenerate(
        _ prompts: [String],
        maxTokens: Int? = nil,
        temperature: Double? = nil,
        topP: Double? = nil,
        topK: Int? = nil,
        repetitionPenalty: Double? = nil,
        maxTime: Double? = nil,
        systemPrompt: Nullable<String>? = nil
    ) throws -> BatchGenerationResponse {
        try wait {
            try await $0.batchGenerate(
                prompts,
                maxTokens: maxTokens,
                temperature: temperature,
                topP: topP,
                topK: topK,
                repetitionPenalty: repetitionPenalty,
                maxTime: maxTime,
                systemPrompt: systemPrompt
            )
        }
    }

    @available(*, noasync)
    public func loadModel(_ modelID: String) throws -> ModelActionResponse {
        try wait { try await $0.loadModel(modelID) }
    }

    @available(*, noasync)
    public func startLoadingModel(_ modelID: String) throws -> ModelActionResponse {
        try wait { try await $0.startLoadingModel(modelID) }
    }

    @available(*, noasync)
    public func unloadModel() throws -> ModelActionResponse {
        try wait { try await $0.unloadModel() }
    }

    @available(*, noasync)
    public func currentModel() throws -> ModelResponse {
        try wait { try await $0.currentModel() }
    }

    @available(*, noasync)
    public func modelStatus(_ modelID: String) throws -> ModelResponse {
        try wait { try await $0.modelStatus(modelID) }
    }

    @available(*, noasync)
    public func listModels() throws -> ModelsListResponse {
        try wait { try await $0.listModels() }
    }

    @available(*, noasync)
    public func availableModels() throws -> ModelsListResponse {
        try wait { try await $0.availableModels() }
    }

    @available(*, noasync)
    public func health() throws -> HealthResponse {
        try wait { try await $0.health() }
    }

    @available(*, noasync)
    public func serverInfo() throws -> ServerInfo {
        try wait { try await $0.serverInfo() }
    }

    @available(*, noasync)
    public func startupStatus() throws -> StartupStatus {
        try wait { try await $0.startupStatus() }
    }

    @available(*, noasync)
    public func systemInfo() throws -> SystemInfo {
        try wait { try await $0.systemInfo() }
    }

    @available(*, noasync)
    public func systemResources() throws -> SystemResources {
        try wait { try await $0.systemResources() }
    }

    @available(*, noasync)
    public func networkInfo() throws -> NetworkInfo {
        try wait { try await $0.networkInfo() }
    }

    @available(*, noasync)
    public func systemInstructions(modelID: String? = nil) throws -> SystemInstructions {
        try wait { try await $0.systemInstructions(modelID: modelID) }
    }

    @available(*, noasync)
    public func updateSystemInstructions(_ instructions: String, modelID: String? = nil) throws -> MessageResponse {
        try wait { try await $0.updateSystemInstructions(instructions, modelID: modelID) }
    }

    @available(*, noasync)
    public func resetSystemInstructions(modelID: String? = nil) throws -> MessageResponse {
        try wait { try await $0.resetSystemInstructions(modelID: modelID) }
    }
}
