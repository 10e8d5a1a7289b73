/// Any JSON value (RFC 8259 section 3), for parts that the API's description leaves open.
public enum JSONValue: Sendable {
    /// JSON's null.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number that fits into `Int`.
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; the order of its properties is not kept.
    case object([String: JSONValue])

    /// The value of an object's property; nil if the value is not an object or has no such property.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let properties) = self else { return nil }
        return properties[name]
    }

    /// The element of an array; nil if the value is not an array or has no such element.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}

extension JSONValue: Hashable {
    /// Compares two values; 1 and 1.0 are equal, because JSON does not distinguish them.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left.normalized, right.normalized) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    /// Hashes equal numbers equally.
    public func hash(into hasher: inout Hasher) {
        switch normalized {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }

    /// The same value, where a whole `.number` that fits into `Int` is an `.integer`.
    private var normalized: JSONValue {
        // Not `Int(exactly:)`, which needs libm: nothing in this module links it.
        guard case .number(let value) = self, value >= -0x1p63, value < 0x1p63 else { return self }
        let integer = Int(value)
        return Double(integer) == value ? .integer(integer) : self
    }
}
