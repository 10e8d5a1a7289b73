import ArgumentParser
import LocalLab

/// `locallab load`: loads a model and waits for it.
struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Loads a model and waits until it is there.",
        discussion: "The server forgets the model that it had, also when the new one cannot be loaded."
    )

    @Argument(help: "The model's id, such as microsoft/phi-2.")
    var model: String

    @OptionGroup var server: ServerOptions

    func run() throws {
        try server.run { client in
            let answer = try Spinner.turning("Loading \(model)") { try client.loadModel(model) }
            StandardStream.output.write(StandardStream.printable(answer.message) + "\n")
        }
    }
}
