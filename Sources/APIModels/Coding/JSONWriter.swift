/// Writes values as JSON text (RFC 8259), always in the same order: the properties of models in that of the description, those of
/// dictionaries by name.
struct JSONWriter {
    /// The text.
    var output: [UInt8] = []

    /// How the types of values are written.
    let codings: any CodingSource.Type

    init(_ codings: any CodingSource.Type) {
        self.codings = codings
    }

    // MARK: Tokens

    mutating func writeNull() { output.append(contentsOf: "null".utf8) }
    mutating func writeComma() { output.append(UInt8(ascii: ",")) }
    mutating func beginArray() { output.append(UInt8(ascii: "[")) }
    mutating func endArray() { output.append(UInt8(ascii: "]")) }
    mutating func beginObject() { output.append(UInt8(ascii: "{")) }
    mutating func endObject() { output.append(UInt8(ascii: "}")) }

    /// Writes the name of a property and a colon.
    mutating func write(name: String) {
        output.appendQuoted(name)
        output.append(UInt8(ascii: ":"))
    }

    // MARK: Values

    mutating func write(_ value: Bool) {
        output.append(contentsOf: value ? "true".utf8 : "false".utf8)
    }

    /// Writes the shortest text that is read as the same number; a whole number has no fraction.
    mutating func write(_ value: Double) throws(JSONWritingFailure) {
        if let integer = value.smallInteger {
            if value.sign == .minus, integer == 0 { output.append(UInt8(ascii: "-")) }
            output.appendDecimal(integer)
        } else {
            guard value.isFinite else { throw JSONWritingFailure(value) }
            output.append(contentsOf: value.shortestText.utf8)
        }
    }

    /// Writes any JSON.
    mutating func write(_ value: JSONValue) throws(JSONWritingFailure) {
        switch value {
        case .null: writeNull()
        case .boolean(let value): write(value)
        case .integer(let value): output.appendDecimal(value)
        case .number(let value): try write(value)
        case .string(let value): output.appendQuoted(value)
        case .array(let elements): try write(elements)
        case .object(let properties): try write(properties)
        }
    }

    private mutating func write(_ elements: [JSONValue]) throws(JSONWritingFailure) {
        beginArray()
        for (index, element) in elements.enumerated() {
            if index > 0 { writeComma() }
            do throws(JSONWritingFailure) { try write(element) } catch { throw error.inside(.index(index)) }
        }
        endArray()
    }

    private mutating func write(_ properties: [String: JSONValue]) throws(JSONWritingFailure) {
        beginObject()
        for (index, (name, value)) in properties.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { writeComma() }
            write(name: name)
            do throws(JSONWritingFailure) { try write(value) } catch { throw error.inside(.key(name)) }
        }
        endObject()
    }

    /// Writes the bytes of a file as a string; a file on disk can only be sent in a multipart body.
    mutating func write(_ file: FilePart) throws(JSONWritingFailure) {
        guard case .bytes = file.content else {
            throw JSONWritingFailure(file, "a file on disk can be sent in a multipart body only")
        }
        output.appendQuoted(file.textForJSON)
    }
}

extension Double {
    /// The value as an integer, if it is a small one.
    fileprivate var smallInteger: Int? {
        guard magnitude < 0x1p53 else { return nil }
        let integer = Int(self)
        return Double(integer) == self ? integer : nil
    }
}

/// Why a value could not be written as JSON.
struct JSONWritingFailure: Error {
    private let value: any Sendable
    private let reason: String
    private let error: (any Error)?

    /// The steps to the value, the last one first.
    private var path: [JSONFailure.Step] = []

    /// The failure of a value that JSON does not have.
    init(_ value: some Sendable, _ reason: String = "JSON has no form of the value") {
        self.value = value
        self.reason = reason
        error = nil
    }

    /// The failure of a type's own encoding.
    init(_ error: any Error) {
        value = ""
        reason = ""
        self.error = error
    }

    /// The failure in a value that contains this one.
    func inside(_ step: JSONFailure.Step) -> JSONWritingFailure {
        var failure = self
        failure.path.append(step)
        return failure
    }

    /// The failure as the error of an encoder.
    var encodingError: any Error {
        let keys = JSONFailure.codingPath(path)
        guard let error else {
            return EncodingError.invalidValue(value, EncodingError.Context(codingPath: keys, debugDescription: reason))
        }
        guard case EncodingError.invalidValue(let value, let context) = error else { return error }
        let moved = EncodingError.Context(
            codingPath: keys + context.codingPath,
            debugDescription: context.debugDescription,
            underlyingError: context.underlyingError
        )
        return EncodingError.invalidValue(value, moved)
    }
}
