/// A value that can stand in a path, a query or a header field.
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
    /// The shortest decimal text that reads back as the same number.
    public var parameterText: String { String(self) }
}

extension Bool: APIParameter {
    /// `true` or `false`.
    public var parameterText: String { self ? "true" : "false" }
}

extension APIParameter where Self: RawRepresentable, RawValue == String {
    /// The wire's text of an enum's case.
    public var parameterText: String { rawValue }
}
