extension JSONReader {
    /// Reads any value.
    mutating func anyValue() throws(JSONFailure) -> JSONValue {
        switch cursor.peek() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try anyProperties())
        case UInt8(ascii: "["): return .array(try anyElements())
        case UInt8(ascii: "n") where skipNull(): return .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean(try boolean())
        default:
            let number = try number(or: .number)
            if let value = number.simpleInteger { return .integer(value) }
            // A double beyond 2⁵³ has a shorter text than its exact value, so only smaller ones become integers.
            if number.isWhole || number.digits < 1 << 53, let value: Int = number.integer(text(of: number)),
                number.isWhole || value.magnitude < 1 << 53
            {
                return .integer(value)
            }
            guard let value = number.double(text(of: number)) else {
                throw JSONFailure(.range(Double.self), at: number.offset)
            }
            return .number(value)
        }
    }

    private mutating func anyElements() throws(JSONFailure) -> [JSONValue] {
        var elements: [JSONValue] = []
        guard try beginArray() else { return elements }
        repeat {
            do throws(JSONFailure) {
                elements.append(try anyValue())
            } catch {
                throw error.inside(.index(elements.count))
            }
        } while try hasNextElement()
        return elements
    }

    private mutating func anyProperties() throws(JSONFailure) -> [String: JSONValue] {
        var properties: [String: JSONValue] = [:]
        guard try beginObject() else { return properties }
        repeat {
            let name = try name()
            do throws(JSONFailure) {
                properties[name] = try anyValue()
            } catch {
                throw error.inside(.key(name))
            }
        } while try hasNextProperty()
        return properties
    }
}
