/// The operations whose methods have a parameter for each property of the JSON body.
package enum Flattening: Hashable, Sendable {
    /// Every operation whose body is an object with properties.
    case all
    /// The named operations.
    case listed([ConfiguredText])
}
