/// A kind of change.
package struct Rule: Hashable, Sendable {
    /// The stable name in kebab case; users write it into configurations.
    package var id: String

    /// The kind of change in one sentence.
    package var sentence: String

    /// What such a change usually breaks; a single change can break less.
    package var breaks: Breakage
}
