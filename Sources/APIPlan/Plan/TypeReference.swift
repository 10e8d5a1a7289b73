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
    /// A type that a format asks for.
    case scalar(ScalarType)
    /// `JSONValue`: any JSON value, null among them.
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
    /// `Nullable<Wrapped>`: null that is no absence.
    case nullable(TypeReference)
}

extension TypeReference {
    /// Whether the type's spelling ends with `?`.
    package var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// Whether the type's spelling names a type of the runtime.
    package var showsRuntime: Bool {
        switch self {
        case .boolean, .integer, .number, .string, .bytes, .named: false
        case .scalar(let type): type.isRuntime
        case .anyValue, .nullable, .runtime: true
        case .array(let inner), .dictionary(let inner), .optional(let inner): inner.showsRuntime
        }
    }
}
