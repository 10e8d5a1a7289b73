package import SwiftEmitter

/// The generated files of a description's client: the result of `apigen generate` and of the build plugin's tool.
package struct ClientFiles {
    /// The files; nil if `messages` contains an error.
    package let files: [GeneratedFile]?

    /// The diagnostics, as lines for standard error.
    package let messages: [String]

    /// Reads a description, plans its client and writes its code. Without `shards`, their number depends on the size of the file.
    ///
    /// Throws a `FileFailure` if a file cannot be read.
    package init(
        description: String,
        root: String? = nil,
        overlays: [String] = [],
        configuration: ConfigurationInput?,
        shards: Int? = nil
    ) throws {
        let input = try DescriptionInput(
            path: description,
            root: root,
            overlays: overlays,
            configuration: configuration,
            shards: shards
        )
        messages = (configuration?.messages ?? []) + input.messages
        let plan = configuration?.isUsable == false ? nil : input.plan
        files = plan.map { FileEmitter.files($0) }
    }
}
