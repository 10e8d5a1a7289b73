import APIPlan

extension TypeReference {
    /// The type as Swift source.
    var spelling: String {
        switch self {
        case .boolean: "Bool"
        case .integer: "Int"
        case .number: "Double"
        case .string: "String"
        case .anyValue: "JSONValue"
        case .named(let name): name
        case .array(let element): "[\(element.spelling)]"
        case .dictionary(let value): "[String: \(value.spelling)]"
        case .optional(let wrapped): "\(wrapped.spelling)?"
        case .nullable(let wrapped): "Nullable<\(wrapped.spelling)>"
        }
    }
}

extension AccessLevel {
    /// The modifier with the space behind it; `internal` is what Swift takes without one.
    var prefix: String {
        switch self {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }
}

extension RuntimeImports.Need {
    /// The import line; nil where nothing is imported.
    func line(_ access: AccessLevel) -> String? {
        switch self {
        case .none: nil
        case .hidden: "import APIRuntime"
        case .shown: "\(access.prefix)import APIRuntime"
        }
    }
}
