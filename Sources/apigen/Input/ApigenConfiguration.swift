import ClientGeneration

/// A configuration file with the settings of `apigen diff`, which the build plugin does not read.
struct ApigenConfiguration {
    /// The settings of generation.
    let generation: ConfigurationInput

    /// The settings of `apigen diff`.
    let diff: DiffSettings

    /// Reads a configuration file. Throws a `FileFailure` if it cannot be read.
    init(path: String) throws {
        var settings = DiffSettings()
        generation = try ConfigurationInput(path: path) { settings = $1.diffSettings(in: $0) }
        diff = settings
    }
}
