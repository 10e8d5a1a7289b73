import ArgumentParser
import LocalLab

/// `locallab system`: what the server does and how busy it is.
struct SystemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "system",
        abstract: "Tells the loaded model and how busy the server is."
    )

    @Flag(help: "Write it as a JSON object.")
    var json = false

    @OptionGroup var server: ServerOptions

    func run() throws {
        try server.run { client in
            let info = try client.systemInfo()
            if json { return try JSONOutput.write(info) }
            StandardStream.output.write(Self.report(info))
        }
    }

    /// A line for each fact.
    static func report(_ info: SystemInfo) -> String {
        let cards = (info.gpuInfo ?? []).map { StandardStream.printable($0.name) }
        let facts = [
            ("model", info.activeModel.map(StandardStream.printable) ?? "none"),
            ("processor", "\(info.cpuUsage) %"),
            ("memory", "\(info.memoryUsage) %"),
            ("graphics", cards.isEmpty ? "none" : cards.joined(separator: ", ")),
            ("running for", TimeText.clock(seconds: info.uptime)),
            ("calls", "\(info.requestCount)"),
        ]
        return facts.map { $0 + String(repeating: " ", count: 13 - $0.count) + $1 + "\n" }.joined()
    }
}
