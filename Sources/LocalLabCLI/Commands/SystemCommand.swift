import ArgumentParser
import LocalLab

/// `locallab system`: prints the loaded model and the load of the server's machine.
struct SystemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "system",
        abstract: "Prints the loaded model and the load of the server's machine."
    )

    @Flag(help: "Print the information as a JSON object.")
    var json = false

    @OptionGroup var server: ServerOptions

    func run() throws {
        try server.run { client in
            let info = try client.systemInfo()
            if json { return try JSONOutput.write(info) }
            StandardStream.output.write(Self.report(info))
        }
    }

    /// Returns one line for each value.
    static func report(_ info: SystemInfo) -> String {
        let gpus = (info.gpuInfo ?? []).map { StandardStream.printable($0.name) }
        let rows = [
            ("model", info.activeModel.map(StandardStream.printable) ?? "none"),
            ("processor", "\(info.cpuUsage) %"),
            ("memory", "\(info.memoryUsage) %"),
            ("graphics", gpus.isEmpty ? "none" : gpus.joined(separator: ", ")),
            ("running for", TimeText.clock(seconds: info.uptime)),
            ("calls", "\(info.requestCount)"),
        ]
        return rows.map { $0 + String(repeating: " ", count: 13 - $0.count) + $1 + "\n" }.joined()
    }
}
