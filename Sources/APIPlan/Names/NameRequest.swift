package import OpenAPIReader

/// A request for a Swift name, with the position that it comes from.
package struct NameRequest: Hashable, Sendable {
    /// The requested name, without backticks.
    package var name: String

    /// The name in the description.
    package var wireName: String

    /// The position of the name in the description.
    package var position: SourcePosition

    /// The name to use where the requested one is taken; without it, a number is appended.
    package var alternative: String?

    /// Creates a request.
    package init(_ name: String, wireName: String, position: SourcePosition, alternative: String? = nil) {
        self.name = name
        self.wireName = wireName
        self.position = position
        self.alternative = alternative
    }
}
