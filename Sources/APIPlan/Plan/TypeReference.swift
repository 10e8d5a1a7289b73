/// The use of a Swift type.
package indirect enum TypeReference: Hashable, Sendable {
    /// `Bool`
    case boolean
    /// `Int`
    case integer
    /// `Double`
    case number
    /// `String`
    case string
    /// The type of a format.
    case scalar(ScalarType)
    /// `JSONValue`: any JSON value, including null.
    case anyValue
    /// `[UInt8]`
    case bytes
    /// A type of the runtime, by its name.
    case runtime(String)
    /// A type of the plan, spelled as it is declared.
    case named(String)
    /// `[Element]`
    case array(TypeReference)
    /// `[String: Value]`
    case dictionary(TypeReference)
    /// `Wrapped?`
    case optional(TypeReference)
    /// `Nullable<Wrapped>`: null, as distinct from a missing value.
    case nullable(TypeReference)
}

extension TypeReference {
    /// Whether the type is an optional.
    package var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// Whether the type or a part of it is declared in the runtime.
    package var showsRuntime: Bool {
        switch self {
        case .boolean, .integer, .number, .string, .bytes, .named: false
        case .scalar(let type): type.isRuntime
        case .anyValue, .nullable, .runtime: true
        case .array(let inner), .dictionary(let inner), .optional(let inner): inner.showsRuntime
        }
    }
}
