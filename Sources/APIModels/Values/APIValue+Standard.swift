// Foundation's coders have a direct method for each of these types; the generic method would go through the type's `Codable`.

extension String: APIValue {
    /// Reads the string; nil if it is missing or null.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> String? {
        try container.decodeIfPresent(String.self, forKey: key)
    }

    /// Writes the string.
    @_spi(Generated) public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try container.encode(self, forKey: key)
    }
}

extension Bool: APIValue {
    /// Reads the boolean; nil if it is missing or null.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Bool? {
        try container.decodeIfPresent(Bool.self, forKey: key)
    }

    /// Writes the boolean.
    @_spi(Generated) public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try container.encode(self, forKey: key)
    }
}

extension Int: APIValue {
    /// Reads the integer; nil if it is missing or null.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Int? {
        try container.decodeIfPresent(Int.self, forKey: key)
    }

    /// Writes the integer.
    @_spi(Generated) public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try container.encode(self, forKey: key)
    }
}

extension Double: APIValue {
    /// Reads the number; nil if it is missing or null.
    @_spi(Generated) public static func readIfPresent(
        from container: PropertyDecodingContainer,
        _ key: PropertyKey
    ) throws -> Double? {
        try container.decodeIfPresent(Double.self, forKey: key)
    }

    /// Writes the number.
    @_spi(Generated) public func write(to container: inout PropertyEncodingContainer, _ key: PropertyKey) throws {
        try container.encode(self, forKey: key)
    }
}

extension Int8: APIValue {}
extension Int16: APIValue {}
extension Int32: APIValue {}
extension UInt: APIValue {}
extension UInt8: APIValue {}
extension UInt16: APIValue {}
extension UInt32: APIValue {}
extension UInt64: APIValue {}
extension Array: APIValue where Element: APIValue {}
extension Dictionary: APIValue where Key == String, Value: APIValue {}
