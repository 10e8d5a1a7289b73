import ArgumentParser
import LocalLab

/// `locallab load`: loads a model and waits until it is loaded.
struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Loads a model and waits until it is loaded.",
        discussion: "The server unloads its current model first, even if the new model cannot be loaded."
    )

    @Argument(help: "The model's ID, such as microsoft/phi-2.")
    var model: String

    @OptionGroup var server: ServerOptions

    func run() throws {
        try server.run { client in
            let response = try Spinner.show("Loading \(model)") { try client.loadModel(model) }
            StandardStream.output.write(StandardStream.printable(response.message) + "\n")
        }
    }
}
