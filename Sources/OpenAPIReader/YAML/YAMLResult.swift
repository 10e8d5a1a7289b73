/// The result of parsing: the document, unless its text is not valid YAML, and all diagnostics.
package struct YAMLResult: Sendable {
    /// The document's root node; nil after an error.
    package var root: YAMLNode?

    /// All diagnostics, in the order of the text.
    package var diagnostics: [Diagnostic]

    /// Creates a result.
    package init(root: YAMLNode?, diagnostics: [Diagnostic]) {
        self.root = root
        self.diagnostics = diagnostics
    }
}
