/// The settings of a configuration that source verdicts depend on.
package struct DiffOptions: Hashable, Sendable {
    /// Whether the configuration names the client, so that the document's title does not.
    package var namesClient: Bool

    /// Whether methods are grouped by the operations' first tags.
    package var groupsByTag: Bool

    /// Creates options; the defaults are those without a configuration file.
    package init(namesClient: Bool = false, groupsByTag: Bool = false) {
        self.namesClient = namesClient
        self.groupsByTag = groupsByTag
    }
}
