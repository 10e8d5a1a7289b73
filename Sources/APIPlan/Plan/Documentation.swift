/// A doc comment as plain text, without slashes, line breaks or escapes.
package struct Documentation: Hashable, Sendable {
    /// The text for a parameter of a method.
    package struct Parameter: Hashable, Sendable {
        /// The parameter's Swift name.
        package var name: String

        /// The text.
        package var text: String

        /// Creates the text for a parameter.
        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// Blocks of Markdown, separated by blank lines.
    package var paragraphs: [String]

    /// The texts for the parameters of a method.
    package var parameters: [Parameter]

    /// The text for a method's return value.
    package var returns: String?

    /// The text for a method's errors.
    package var `throws`: String?

    /// Creates a doc comment.
    package init(
        _ paragraphs: [String] = [],
        parameters: [Parameter] = [],
        returns: String? = nil,
        throws: String? = nil
    ) {
        self.paragraphs = paragraphs
        self.parameters = parameters
        self.returns = returns
        self.throws = `throws`
    }
}
