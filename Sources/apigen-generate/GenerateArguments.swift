/// The arguments of the build plugin's tool.
struct GenerateArguments: Equatable {
    /// The path of the description.
    var description = ""

    /// The directory for the generated files.
    var output = ""

    /// The path of the configuration file; nil if there is none.
    var config: String?

    /// A prefix for the names of the generated files.
    var filePrefix = ""

    /// The number of files of each kind; nil if it depends on the size of the description.
    var shards: Int?

    /// The forms of the arguments.
    static let usage =
        "Usage: apigen-generate DESCRIPTION --output DIRECTORY [--config FILE] [--file-prefix PREFIX] [--shards NUMBER]"

    /// Arguments that have another form than `usage`.
    struct UsageError: Error, Equatable {
        /// One sentence that names the argument and what is wrong with it.
        var message: String
    }

    /// Reads the arguments after the program's name. Throws if one is unknown, missing or not valid.
    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--output": output = try Self.value(of: argument, from: &rest)
            case "--config": config = try Self.value(of: argument, from: &rest)
            case "--file-prefix": filePrefix = try Self.value(of: argument, from: &rest)
            case "--shards": shards = try Self.shards(Self.value(of: argument, from: &rest))
            default: try readDescription(argument)
            }
        }
        guard !description.isEmpty else { throw UsageError(message: "The path of the description is missing.") }
        guard !output.isEmpty else { throw UsageError(message: "The option '--output' is missing.") }
        guard !filePrefix.contains("/") else { throw UsageError(message: "'--file-prefix' cannot contain '/'.") }
    }

    private mutating func readDescription(_ argument: String) throws(UsageError) {
        guard description.isEmpty, !argument.hasPrefix("--") else {
            throw UsageError(message: "The argument '\(argument)' is unknown.")
        }
        description = argument
    }

    private static func value(of option: String, from rest: inout ArraySlice<String>) throws(UsageError) -> String {
        guard let value = rest.popFirst() else {
            throw UsageError(message: "The value of '\(option)' is missing.")
        }
        return value
    }

    private static func shards(_ text: String) throws(UsageError) -> Int {
        guard let number = Int(text), (1...64).contains(number) else {
            throw UsageError(message: "'--shards' must be from 1 to 64.")
        }
        return number
    }
}
