import ClientGeneration
import Platform

/// The tool of the build plugin: `apigen generate`, without the parts of `apigen` that a build does not use.
///
/// Every user of the plugin builds it from source, so it has neither the argument parser nor the comparison of descriptions.
@main
enum GenerateTool {
    /// Runs the tool. The exit status is 0 for success, 2 for invalid input, and 64 for wrong usage, as that of `apigen`.
    static func main() {
        do {
            let arguments = try GenerateArguments(Array(CommandLine.arguments.dropFirst()))
            exit(try generate(arguments) ? 0 : 2)
        } catch let failure as FileFailure {
            StandardError.write(["apigen: error: \(failure.message)"])
            exit(2)
        } catch {
            let message = (error as? GenerateArguments.UsageError)?.message ?? "\(error)"
            StandardError.write(["Error: \(message)", GenerateArguments.usage])
            exit(64)
        }
    }

    /// Writes the files. Returns false if the description or the configuration contains an error.
    private static func generate(_ arguments: GenerateArguments) throws -> Bool {
        let client = try ClientFiles(
            description: arguments.description,
            configuration: arguments.config.map { try ConfigurationInput(path: $0) },
            shards: arguments.shards
        )
        StandardError.write(client.messages)
        guard let files = client.files else { return false }
        let directory = OutputDirectory(path: arguments.output, filePrefix: arguments.filePrefix)
        for name in try directory.write(files) { print("changed: \(directory.path(of: name))") }
        return true
    }
}
