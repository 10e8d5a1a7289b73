import ArgumentParser
import LocalLab

/// How the model answers.
struct GenerationOptions: ParsableArguments {
    @Option(help: "The most tokens of an answer, from 1 to 32000.")
    var maxTokens: Int?

    @Option(help: "How freely the model chooses, from 0 to 2.")
    var temperature: Double?
}
