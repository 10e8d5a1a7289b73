import ArgumentParser
import LocalLab

/// The options that control how the model generates text.
struct GenerationOptions: ParsableArguments {
    @Option(help: "The maximum number of tokens to generate, from 1 to 32000.")
    var maxTokens: Int?

    @Option(help: "The sampling temperature, from 0 to 2. Higher values give more varied text.")
    var temperature: Double?
}
