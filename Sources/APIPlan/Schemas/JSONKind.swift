import OpenAPIReader

/// The kind of a JSON value; it distinguishes members of a union before their content does.
enum JSONKind: String, CaseIterable {
    case integer
    case number
    case boolean
    case string
    case array
    case object
}

extension YAMLNode {
    /// The kind of the node's JSON value; nil for null.
    var jsonKind: JSONKind? {
        switch content {
        case .scalar(.null): nil
        case .scalar(.boolean): .boolean
        case .scalar(.integer): .integer
        case .scalar(.number): .number
        case .scalar(.string): .string
        case .sequence: .array
        case .mapping: .object
        }
    }
}
