/// What a change breaks; empty for a compatible change.
package struct Breakage: OptionSet, Hashable, Sendable {
    /// The set as bits.
    package var rawValue: UInt8

    /// Creates a set from its bits.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A client that followed the old description can stop working.
    package static let wire = Breakage(rawValue: 1)

    /// Swift source that uses the generated client can stop compiling.
    package static let source = Breakage(rawValue: 2)
}
