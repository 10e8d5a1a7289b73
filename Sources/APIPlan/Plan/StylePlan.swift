/// How the runtime serializes a parameter that is not a plain value.
package struct StylePlan: Hashable, Sendable {
    /// The style's name in the runtime.
    package var name: String

    /// Whether each element gets a field of its own; nil for the style's default.
    package var explodes: Bool?

    /// Whether reserved characters are sent without percent-encoding.
    package var allowsReserved: Bool

    /// Whether slashes in a path's value are sent without percent-encoding as well.
    package var keepsSlashes = false

    /// Creates a style.
    package init(_ name: String, explodes: Bool? = nil, allowsReserved: Bool = false) {
        self.name = name
        self.explodes = explodes
        self.allowsReserved = allowsReserved
    }
}
