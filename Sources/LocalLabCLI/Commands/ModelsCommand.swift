import ArgumentParser
import LocalLab

/// `locallab models`: lists the server's models.
struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Lists the server's models; '*' marks the loaded one."
    )

    @Flag(help: "Print the list as a JSON object.")
    var json = false

    @OptionGroup var server: ServerOptions

    func run() throws {
        try server.run { client in
            let list = try client.listModels()
            if json { return try JSONOutput.write(list) }
            StandardStream.output.write(Self.table(list))
        }
    }

    /// Returns one line for each model: `*` if it is loaded, its ID and its name. A loaded model that the registry does not contain
    /// is the first line.
    static func table(_ list: ModelsListResponse) -> String {
        var rows = list.models.map { (isLoaded: $0.id == list.currentModel, id: $0.id, name: $0.name) }
        if let current = list.currentModel, !rows.contains(where: \.isLoaded) {
            rows.insert((true, current, ""), at: 0)
        }
        let width = rows.map(\.id.count).max() ?? 0
        return rows.map { row in
            let id = row.id + String(repeating: " ", count: width - row.id.count)
            let line = row.name.isEmpty || row.name == row.id ? row.id : "\(id)  \(row.name)"
            return StandardStream.printable("\(row.isLoaded ? "*" : " ") \(line)") + "\n"
        }.joined()
    }
}
