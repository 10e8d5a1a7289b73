// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// Each method inherits the documentation of its requirement in `SyncLocalLabAPI`.

/// A blocking client for LocalLab: for scripts, command-line tools and your own threads.
///
/// It has the same methods as `LocalLabClient`, with the same parameters, default values, results and errors. Each method blocks the
/// calling thread until the call has ended. Several threads may use one client.
///
/// `SyncLocalLabAPI` is generated from the API's description. If an operation is added to the description, the compiler reports the
/// method that is missing here.
public final class SyncLocalLabClient: SyncAPIClient, SyncLocalLabAPI {
    /// The async client that makes the calls. Both clients share connections and settings.
    public let asyncClient: LocalLabClient

    /// Creates a blocking wrapper for an async client. Both clients share connections and settings.
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
