import OpenAPIReader

/// The minimum or maximum of a number, which may be exclusive.
struct NumberLimit: Comparable, CustomStringConvertible {
    private var value: Double
    private var isExclusive: Bool
    private var isMaximum: Bool

    /// Returns the minimum; nil if there is none.
    init?(minimumOf bounds: Bounds) {
        guard let minimum = bounds.minimum else { return nil }
        value = minimum
        isExclusive = bounds.excludesMinimum
        isMaximum = false
    }

    /// Returns the maximum; nil if there is none.
    init?(maximumOf bounds: Bounds) {
        guard let maximum = bounds.maximum else { return nil }
        value = maximum
        isExclusive = bounds.excludesMaximum
        isMaximum = true
    }

    /// An exclusive minimum is above the inclusive one of the same value, an exclusive maximum below.
    static func < (left: NumberLimit, right: NumberLimit) -> Bool {
        if left.value != right.value { return left.value < right.value }
        guard left.isExclusive != right.isExclusive else { return false }
        return left.isMaximum ? left.isExclusive : right.isExclusive
    }

    /// The limit for messages.
    var description: String { Self.text(value) + (isExclusive ? " (exclusive)" : "") }

    /// Returns a number without a fraction of zero.
    static func text(_ number: Double) -> String { Int(exactly: number)?.description ?? number.description }
}
