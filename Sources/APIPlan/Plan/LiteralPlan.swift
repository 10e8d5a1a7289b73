/// A constant in generated code.
package enum LiteralPlan: Hashable, Sendable {
    /// `nil`
    case absent
    /// `true` or `false`
    case boolean(Bool)
    /// An integer.
    case integer(Int)
    /// A number with a fraction.
    case number(Double)
    /// A string.
    case string(String)
    /// A value of an open enum, by its string in JSON.
    case enumeration(String)
    /// A case of an enum, by its name.
    case enumCase(String)
}
