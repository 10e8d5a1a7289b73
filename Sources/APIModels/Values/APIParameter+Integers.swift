extension APIParameter where Self: FixedWidthInteger {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}

extension Int8: APIParameter {}
extension Int16: APIParameter {}
extension Int32: APIParameter {}
extension Int64: APIParameter {}
extension UInt: APIParameter {}
extension UInt8: APIParameter {}
extension UInt16: APIParameter {}
extension UInt32: APIParameter {}
extension UInt64: APIParameter {}
