/// Checks a text by the grammar of JSON (RFC 8259).
///
/// libyaml reads JSON as YAML, which also allows trailing commas, comments, single quotes and plain words.
struct JSONGrammar {
    /// The first fault of a text.
    struct Fault: Error, Equatable {
        /// What is wrong, as a sentence without its first capital letter.
        var message: String

        /// The line, counted from 1.
        var line: Int

        /// The column, counted from 1 in Unicode scalars.
        var column: Int
    }

    private let bytes: [UInt8]
    private var index: Int

    /// The closing brackets that are missing, the innermost last. Nesting uses no stack here.
    private var open: [UInt8] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is ignored (RFC 8259 section 8.1).
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Returns the first fault; nil for valid JSON.
    static func fault(in text: [UInt8]) -> Fault? {
        var grammar = JSONGrammar(text)
        do throws(Fault) {
            try grammar.text()
            return nil
        } catch {
            return error
        }
    }

    // MARK: Structure

    private mutating func text() throws(Fault) {
        skipSpace()
        try value()
        while let close = open.last {
            skipSpace()
            guard let byte = peek else { throw fault("the text ends before \(Self.quoted(close))") }
            if byte == close {
                index += 1
                open.removeLast()
            } else if byte == UInt8(ascii: ",") {
                index += 1
                skipSpace()
                if peek == close { throw fault("a comma before \(Self.quoted(close)) is not allowed") }
                if close == UInt8(ascii: "}") { try key() }
                try value()
            } else {
                throw fault("expected ',' or \(Self.quoted(close))")
            }
        }
        skipSpace()
        if peek != nil { throw fault("the text continues after the value") }
    }

    /// Reads a value; of an object or a list, as far as the first value that is neither.
    private mutating func value() throws(Fault) {
        while true {
            switch peek {
            case UInt8(ascii: "{"):
                index += 1
                skipSpace()
                if peek == UInt8(ascii: "}") {
                    index += 1
                    return
                }
                open.append(UInt8(ascii: "}"))
                try key()
            case UInt8(ascii: "["):
                index += 1
                skipSpace()
                if peek == UInt8(ascii: "]") {
                    index += 1
                    return
                }
                open.append(UInt8(ascii: "]"))
            default: return try scalar()
            }
        }
    }

    private mutating func key() throws(Fault) {
        guard peek == UInt8(ascii: "\"") else { throw fault("a key must be in double quotes") }
        try string()
        skipSpace()
        guard peek == UInt8(ascii: ":") else { throw fault("expected ':' after a key") }
        index += 1
        skipSpace()
    }

    // MARK: Scalars

    private mutating func scalar() throws(Fault) {
        switch peek {
        case nil: throw fault("the text ends where a value is expected")
        case UInt8(ascii: "\""): try string()
        case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
            try number()
        case UInt8(ascii: "'"): throw fault("a string must be in double quotes")
        case UInt8(ascii: "/"), UInt8(ascii: "#"): throw fault("comments are not allowed")
        default:
            for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
                index += word.utf8.count
                return
            }
            throw fault("expected a value")
        }
    }

    private mutating func string() throws(Fault) {
        index += 1
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20: throw fault("a control character in a string must be escaped")
            default: index += 1
            }
        }
        throw fault("the text ends inside a string")
    }

    private mutating func escape() throws(Fault) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if next == UInt8(ascii: "u") {
            let digits = bytes.dropFirst(index + 2).prefix(4)
            guard digits.count == 4, digits.allSatisfy(\.isHexadecimal) else {
                throw fault("'\\u' needs four hexadecimal digits")
            }
            index += 6
            return
        }
        guard "\"\\/bfnrt".utf8.contains(next) else { throw fault("this escape is not valid") }
        index += 2
    }

    private mutating func number() throws(Fault) {
        if peek == UInt8(ascii: "-") { index += 1 }
        let start = index
        try digits()
        if index - start > 1, bytes[start] == UInt8(ascii: "0") {
            index = start
            throw fault("a number must not begin with 0")
        }
        if peek == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            index += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
    }

    private mutating func digits() throws(Fault) {
        let start = index
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        if index == start { throw fault("expected a digit") }
    }

    // MARK: Bytes

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private func fault(_ message: String) -> Fault {
        var (line, column) = (1, 1)
        for byte in bytes.prefix(index) {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
        return Fault(message: message, line: line, column: column)
    }

    private static func quoted(_ byte: UInt8) -> String { "'\(Character(Unicode.Scalar(byte)))'" }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
