/// Any JSON value (RFC 8259 §3), for what a description leaves open.
public enum JSONValue: Sendable {
    /// JSON's null.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number that is whole and fits into an `Int`.
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; the order of its properties is not kept.
    case object([String: JSONValue])

    /// The value of an object's property; nil where the value is no object or has no such property.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let properties) = self else { return nil }
        return properties[name]
    }

    /// The element of an array; nil where the value is no array or has no such element.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// What JSON calls a value of this kind, with an article.
    var kindName: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONValue: Hashable {
    /// Two numbers are equal when they are the same number: JSON does not tell 1 from 1.0.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left.normal, right.normal) {
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
        switch normal {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }

    /// The same value, with a number that is whole and fits as an integer.
    private var normal: JSONValue {
        // `Int(exactly:)` would do, but needs libm, which nothing in this module links.
        guard case .number(let value) = self, value >= -0x1p63, value < 0x1p63 else { return self }
        let integer = Int(value)
        return Double(integer) == value ? .integer(integer) : self
    }
}
