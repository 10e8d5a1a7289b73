extension JSONValue: CustomStringConvertible {
    /// The value as JSON text on one line, with an object's properties sorted by name.
    public var description: String {
        switch self {
        case .null: return "null"
        case .boolean(let value): return value.description
        case .integer(let value): return value.description
        case .number(let value): return value.description
        case .string(let value): return JSONString.quoted(value)
        case .array(let elements): return "[\(elements.map(\.description).joined(separator: ","))]"
        case .object(let properties):
            let members = properties.sorted { $0.key < $1.key }.map { "\(JSONString.quoted($0.key)):\($0.value)" }
            return "{\(members.joined(separator: ","))}"
        }
    }
}
