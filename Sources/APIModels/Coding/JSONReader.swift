/// Reads values from JSON text in one pass.
///
/// It accepts RFC 8259: a byte order mark before the text is skipped (section 8.1), strings must be UTF-8, and a surrogate without
/// its other half is U+FFFD. If an object has a name twice, the last value wins.
struct JSONReader {
    /// The number of arrays and objects that may be inside of each other; more would need too much of a thread's stack.
    static let maximumDepth = 512

    var cursor: JSONCursor

    private var depth = 0

    /// How the types of values are read.
    let codings: any CodingSource.Type

    /// The state of the union whose members are being tried; nil outside of unions.
    var matching: UnionMatching?

    init(_ bytes: UnsafeRawBufferPointer, _ codings: any CodingSource.Type) {
        cursor = JSONCursor(bytes)
        self.codings = codings
    }

    // MARK: Failures

    /// The failure for a value of another kind; a syntax error if no value begins here.
    @inline(never)
    mutating func mismatch(_ expected: JSONFailure.Expectation) -> JSONFailure {
        _ = cursor.peek()
        let start = cursor.offset
        do throws(JSONFailure) {
            try skipValue()
        } catch {
            if case .syntax = error.problem { return error }
        }
        return JSONFailure(.mismatch(expected), at: start)
    }

    @inline(never)
    func invalid(_ reason: StaticString) -> JSONFailure {
        JSONFailure(.syntax(reason), at: cursor.offset)
    }

    // MARK: Values

    /// Reads a string.
    mutating func string() throws(JSONFailure) -> String {
        guard cursor.skip(UInt8(ascii: "\"")) else { throw mismatch(.string) }
        let start = cursor.offset
        guard let text = cursor.string() else { throw invalidString(at: start) }
        return text
    }

    @inline(never)
    func invalidString(at start: Int) -> JSONFailure {
        JSONFailure(
            .syntax("a string is not terminated, not UTF-8, or has an invalid character or escape"),
            at: start - 1
        )
    }

    /// Reads a boolean.
    mutating func boolean() throws(JSONFailure) -> Bool {
        switch cursor.peek() {
        case UInt8(ascii: "t") where cursor.skip(literal: "true"): return true
        case UInt8(ascii: "f") where cursor.skip(literal: "false"): return false
        default: throw mismatch(.boolean)
        }
    }

    /// Skips null; returns false if there is another value.
    @inline(__always)
    mutating func skipNull() -> Bool {
        cursor.peek() == UInt8(ascii: "n") && cursor.skip(literal: "null")
    }

    /// Reads an integer.
    mutating func integer() throws(JSONFailure) -> Int {
        let number = try number(or: .integer(Int.self))
        if let value = number.simpleInteger { return value }
        return try integer(number)
    }

    /// Reads an integer of any size.
    mutating func integer<Value: FixedWidthInteger>(of type: Value.Type) throws(JSONFailure) -> Value {
        try integer(number(or: .integer(Value.self)))
    }

    private func integer<Value: FixedWidthInteger>(_ number: JSONNumber) throws(JSONFailure) -> Value {
        guard let value: Value = number.integer(text(of: number)) else {
            let isFraction = number.exponent < 0
            throw JSONFailure(isFraction ? .mismatch(.integer(Value.self)) : .range(Value.self), at: number.offset)
        }
        return value
    }

    /// Reads a number.
    mutating func double() throws(JSONFailure) -> Double {
        let number = try number(or: .number)
        guard let value = number.double(text(of: number)) else {
            throw JSONFailure(.range(Double.self), at: number.offset)
        }
        return value
    }

    /// Reads a number as its digits.
    mutating func number(or expected: JSONFailure.Expectation) throws(JSONFailure) -> JSONNumber {
        switch cursor.peek() {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard let number = cursor.number() else { throw invalid("a number is not valid") }
            return number
        default: throw mismatch(expected)
        }
    }

    /// The number in JSON.
    func text(of number: JSONNumber) -> String {
        cursor.text(from: number.offset, to: number.end)
    }

    // MARK: Arrays and objects

    /// Begins an array or an object; returns false if it is empty.
    @inline(__always)
    mutating func begin(_ open: UInt8, _ close: UInt8, _ expected: JSONFailure.Expectation) throws(JSONFailure) -> Bool
    {
        guard cursor.skip(open) else { throw mismatch(expected) }
        guard depth < Self.maximumDepth else { throw JSONFailure(.depth, at: cursor.offset - 1) }
        if cursor.skip(close) { return false }
        depth += 1
        return true
    }

    /// Skips a comma and returns true, or the closing bracket and returns false.
    @inline(__always)
    mutating func hasNext(_ close: UInt8) throws(JSONFailure) -> Bool {
        switch cursor.peek() {
        case UInt8(ascii: ","):
            cursor.advance()
            return true
        case close:
            cursor.advance()
            depth -= 1
            return false
        default:
            throw invalid("a comma or a closing bracket is missing")
        }
    }

    mutating func beginArray() throws(JSONFailure) -> Bool {
        try begin(UInt8(ascii: "["), UInt8(ascii: "]"), .array)
    }

    mutating func hasNextElement() throws(JSONFailure) -> Bool {
        try hasNext(UInt8(ascii: "]"))
    }

    mutating func beginObject() throws(JSONFailure) -> Bool {
        try begin(UInt8(ascii: "{"), UInt8(ascii: "}"), .object)
    }

    mutating func hasNextProperty() throws(JSONFailure) -> Bool {
        try hasNext(UInt8(ascii: "}"))
    }

    /// Skips the quotation mark before a name.
    @inline(__always)
    mutating func beginName() throws(JSONFailure) {
        guard cursor.skip(UInt8(ascii: "\"")) else { throw invalid("the name of a property is missing") }
    }

    /// Skips the colon after a name.
    @inline(__always)
    mutating func skipColon() throws(JSONFailure) {
        guard cursor.skip(UInt8(ascii: ":")) else { throw invalid("a colon is missing") }
    }

    /// Reads a name and the colon after it.
    mutating func name() throws(JSONFailure) -> String {
        try beginName()
        return try restOfName()
    }

    /// Reads a name after its opening quotation mark, and the colon after it.
    mutating func restOfName() throws(JSONFailure) -> String {
        let start = cursor.offset
        guard let name = cursor.string() else { throw invalidString(at: start) }
        try skipColon()
        return name
    }

    /// Skips a name and the colon after it.
    mutating func skipName() throws(JSONFailure) {
        try beginName()
        let start = cursor.offset
        guard cursor.skipString() != nil else { throw invalidString(at: start) }
        try skipColon()
    }

    // MARK: Any value

    /// Skips a value.
    mutating func skipValue() throws(JSONFailure) {
        switch cursor.peek() {
        case UInt8(ascii: "\""):
            cursor.advance()
            let start = cursor.offset
            guard cursor.skipString() != nil else { throw invalidString(at: start) }
        case UInt8(ascii: "{"):
            guard try beginObject() else { return }
            repeat {
                try skipName()
                try skipValue()
            } while try hasNextProperty()
        case UInt8(ascii: "["):
            guard try beginArray() else { return }
            repeat { try skipValue() } while try hasNextElement()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard cursor.number() != nil else { throw invalid("a number is not valid") }
        case UInt8(ascii: "t") where cursor.skip(literal: "true"): break
        case UInt8(ascii: "f") where cursor.skip(literal: "false"): break
        case UInt8(ascii: "n") where cursor.skip(literal: "null"): break
        default: throw invalid("a value is missing or not valid")
        }
    }

    /// Checks that only white space follows.
    mutating func finish() throws(JSONFailure) {
        guard cursor.peek() == 0, cursor.isAtEnd else { throw invalid("the value is followed by something else") }
    }
}
