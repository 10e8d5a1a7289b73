/// Parses the text of a JSONPath (RFC 9535 section 2).
///
/// Apart from the RFC's grammar, hyphens are allowed in names after a dot, because overlays use `$.info.x-name`.
struct JSONPathParser {
    var text: [Unicode.Scalar]
    var index = 0
    var depth = 0

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    mutating func path() throws(JSONPathError) -> [JSONPath.Segment] {
        guard consume("$") else { throw JSONPathError(reason: "it must begin with '$'") }
        let segments = try segments()
        guard index == text.count else { throw unexpected() }
        return segments
    }

    mutating func segments() throws(JSONPathError) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            // White space is allowed before a segment, and not after the last one.
            let start = index
            skipSpace()
            if consume("..") {
                let selectors = peek == "[" ? try brackets() : [try shorthand()]
                segments.append(JSONPath.Segment(isRecursive: true, selectors: selectors))
            } else if consume(".") {
                segments.append(JSONPath.Segment(isRecursive: false, selectors: [try shorthand()]))
            } else if peek == "[" {
                segments.append(JSONPath.Segment(isRecursive: false, selectors: try brackets()))
            } else {
                index = start
                return segments
            }
        }
    }

    private mutating func shorthand() throws(JSONPathError) -> JSONPath.Selector {
        if consume("*") { return .wildcard }
        var name = String.UnicodeScalarView()
        while let letter = peek, letter.isNameStart || !name.isEmpty && (letter.isDigit || letter == "-") {
            name.append(letter)
            index += 1
        }
        guard !name.isEmpty else {
            guard let letter = peek, letter.isDigit || letter == "$" || letter == "-" else { throw unexpected() }
            throw JSONPathError(reason: "a name that begins with \(String(letter).quoted) must be written as ['name']")
        }
        return .name(String(name))
    }

    private mutating func brackets() throws(JSONPathError) -> [JSONPath.Selector] {
        _ = consume("[")
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while consume(",")
        guard consume("]") else { throw unexpected() }
        return selectors
    }

    private mutating func selector() throws(JSONPathError) -> JSONPath.Selector {
        switch peek {
        case "*":
            index += 1
            return .wildcard
        case "'", "\"": return .name(try string())
        case "?":
            index += 1
            return .filter(try filter())
        case "(": throw JSONPathError(reason: "a script in parentheses is not part of RFC 9535; write a filter as '?…'")
        default: return try slice()
        }
    }

    private mutating func slice() throws(JSONPathError) -> JSONPath.Selector {
        let start = try integer()
        let end = index
        skipSpace()
        guard consume(":") else {
            index = end
            guard let start else { throw unexpected() }
            return .index(start)
        }
        skipSpace()
        let last = try integer()
        if last != nil { skipSpace() }
        guard consume(":") else { return .slice(start: start, end: last, step: 1) }
        let afterColon = index
        skipSpace()
        let step = try integer()
        if step == nil { index = afterColon }
        return .slice(start: start, end: last, step: step ?? 1)
    }

    /// Parses an integer without leading zeros, within the range of exact numbers (RFC 9535 section 2.1).
    private mutating func integer() throws(JSONPathError) -> Int? {
        let start = index
        if peek == "-" { index += 1 }
        let digits = index
        while peek?.isDigit == true { index += 1 }
        guard index > start else { return nil }
        let word = String(String.UnicodeScalarView(text[start..<index]))
        let hasLeadingZero = index > digits && text[digits] == "0" && (index - digits > 1 || digits > start)
        guard index > digits, !hasLeadingZero, let value = Int(word), abs(value) < 1 << 53 else {
            throw JSONPathError(reason: "\(word.quoted) is not a valid index")
        }
        return value
    }

    // MARK: Strings

    mutating func string() throws(JSONPathError) -> String {
        let quote = text[index]
        index += 1
        var value = String.UnicodeScalarView()
        while let letter = peek {
            if letter.value < 0x20 { throw JSONPathError(reason: "a control character in a string must be escaped") }
            index += 1
            if letter == quote { return String(value) }
            value.append(letter == "\\" ? try escape(in: quote) : letter)
        }
        throw JSONPathError(reason: "a string has no closing quote")
    }

    private mutating func escape(in quote: Unicode.Scalar) throws(JSONPathError) -> Unicode.Scalar {
        guard let letter = peek else { throw JSONPathError(reason: "a string has no closing quote") }
        index += 1
        switch letter {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "/", "\\", quote: return letter
        case "u": return try unicodeEscape()
        default: throw JSONPathError(reason: "\("\\\(letter)".quoted) is not a valid escape in a string")
        }
    }

    private mutating func unicodeEscape() throws(JSONPathError) -> Unicode.Scalar {
        let invalid = JSONPathError(reason: "'\\u' needs four hexadecimal digits, or a surrogate pair")
        guard let unit = codeUnit() else { throw invalid }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800..<0xDC00).contains(unit), consume("\\u"), let low = codeUnit(), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw invalid }
        return scalar
    }

    private mutating func codeUnit() -> UInt32? {
        guard index + 4 <= text.count, text[index..<(index + 4)].allSatisfy(\.properties.isASCIIHexDigit) else {
            return nil
        }
        defer { index += 4 }
        return UInt32(String(String.UnicodeScalarView(text[index..<(index + 4)])), radix: 16)
    }

    // MARK: Letters

    var peek: Unicode.Scalar? { index < text.count ? text[index] : nil }

    func begins(_ word: String) -> Bool { text[index...].starts(with: word.unicodeScalars) }

    mutating func consume(_ word: String) -> Bool {
        guard begins(word) else { return false }
        index += word.unicodeScalars.count
        return true
    }

    mutating func skipSpace() {
        while let letter = peek, [" ", "\t", "\n", "\r"].contains(letter) { index += 1 }
    }

    func unexpected() -> JSONPathError {
        guard let letter = peek else { return JSONPathError(reason: "it ends too early") }
        return JSONPathError(reason: "unexpected \(String(letter).quoted) at character \(index + 1)")
    }
}

extension Unicode.Scalar {
    /// Whether a name after a dot may begin with it.
    fileprivate var isNameStart: Bool {
        value >= 0x80 || self == "_" || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
    }

    /// Whether it is a decimal digit of ASCII.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
