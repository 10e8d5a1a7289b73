import APIPlan

extension TypeReference {
    /// The type as Swift source.
    var spelling: String {
        switch self {
        case .boolean: "Bool"
        case .integer: "Int"
        case .number: "Double"
        case .string: "String"
        case .scalar(let type): type.rawValue
        case .anyValue: "JSONValue"
        case .bytes: "[UInt8]"
        case .named(let name), .runtime(let name): name
        case .array(let element): "[\(element.spelling)]"
        case .dictionary(let value): "[String: \(value.spelling)]"
        case .optional(let wrapped): "\(wrapped.spelling)?"
        case .nullable(let wrapped): "Nullable<\(wrapped.spelling)>"
        }
    }
}

extension ResultPlan {
    /// The type that a call returns; nil for a call without a result, and for streams and pages, whose type differs
    /// between the async client and the sync client.
    var spelling: String? {
        switch self {
        case .value(let type): type.spelling
        case .text: "String"
        case .bytes: "[UInt8]"
        case .optional(.value(.optional(let type))): "\(type.spelling)?"
        case .optional(let wrapped): wrapped.spelling.map { "\($0)?" }
        case .choice(let name): name
        case .empty, .stream, .pages: nil
        }
    }
}
