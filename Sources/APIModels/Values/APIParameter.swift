/// A value that can be sent in a path, a query or a header field.
public protocol APIParameter: Sendable {
    /// The value as plain text, before any encoding.
    var parameterText: String { get }
}

extension String: APIParameter {
    /// The string itself.
    public var parameterText: String { self }
}

extension Int: APIParameter {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}

extension Double: APIParameter {
    /// The shortest decimal text that is read back as the same number; a whole number has no fraction.
    public var parameterText: String { shortestText }
}

extension Bool: APIParameter {
    /// `true` or `false`.
    public var parameterText: String { self ? "true" : "false" }
}

extension BinaryFloatingPoint {
    /// The shortest decimal text that is read back as the same number; a whole number has no fraction.
    var shortestText: String {
        let text = "\(self)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
