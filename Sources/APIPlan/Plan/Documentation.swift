/// Doc text as plain data: what it says, without slashes, line breaks or escapes.
package struct Documentation: Hashable, Sendable {
    /// A method's parameter with its text.
    package struct Parameter: Hashable, Sendable {
        /// The parameter's Swift name.
        package var name: String

        /// What is said about it.
        package var text: String

        /// Pairs a parameter with its text.
        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// Blocks of Markdown; a blank line stands between two of them.
    package var paragraphs: [String]

    /// What is said about each parameter of a method.
    package var parameters: [Parameter]

    /// What a method gives back.
    package var returns: String?

    /// What a method throws.
    package var `throws`: String?

    /// Makes doc text of its parts.
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
