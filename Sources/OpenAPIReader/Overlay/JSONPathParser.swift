/// Parses the text of a JSONPath.
struct JSONPathParser {
    private let text: [Character]
    private var index = 0
    private var depth = 0

    init(_ text: String) {
        self.text = Array(text)
    }

    mutating func path() throws(JSONPathError) -> [JSONPath.Segment] {
        skipSpace()
        guard consume("$") else { throw JSONPathError(reason: "it must begin with '$'") }
        let segments = try segments()
        skipSpace()
        guard index == text.count else { throw unexpected() }
        return segments
    }

    private mutating func segments() throws(JSONPathError) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            if consume("..") {
                let selectors = peek == "[" ? try brackets() : [try shorthand()]
                segments.append(JSONPath.Segment(isRecursive: true, selectors: selectors))
            } else if consume(".") {
                segments.append(JSONPath.Segment(isRecursive: false, selectors: [try shorthand()]))
            } else if peek == "[" {
                segments.append(JSONPath.Segment(isRecursive: false, selectors: try brackets()))
            } else {
                return segments
            }
        }
    }

    /// Parses a name or a star after a dot. RFC 9535 does not allow hyphens in such names, but overlays use `x-name`.
    private mutating func shorthand() throws(JSONPathError) -> JSONPath.Selector {
        if consume("*") { return .wildcard }
        var name = ""
        while let letter = peek, letter.isLetter || letter.isNumber || "_-$".contains(letter) {
            name.append(letter)
            index += 1
        }
        guard !name.isEmpty else { throw unexpected() }
        return .name(name)
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
            return .filter(try or())
        default: return try slice()
        }
    }

    private mutating func slice() throws(JSONPathError) -> JSONPath.Selector {
        let start = integer()
        skipSpace()
        guard consume(":") else {
            guard let start else { throw unexpected() }
            return .index(start)
        }
        skipSpace()
        let end = integer()
        skipSpace()
        let step = consume(":") ? integer() : nil
        return .slice(start: start, end: end, step: step ?? 1)
    }

    private mutating func integer() -> Int? {
        var digits = ""
        var end = index
        while end < text.count, text[end].isASCII, text[end].isNumber || (digits.isEmpty && text[end] == "-") {
            digits.append(text[end])
            end += 1
        }
        guard let value = Int(digits) else { return nil }
        index = end
        return value
    }

    private mutating func string() throws(JSONPathError) -> String {
        let quote = text[index]
        index += 1
        var value = ""
        while let letter = peek {
            index += 1
            if letter == quote { return value }
            guard letter == "\\", let escaped = peek else {
                value.append(letter)
                continue
            }
            index += 1
            let escapes: [Character: Character] = ["n": "\n", "t": "\t", "r": "\r"]
            value.append(escapes[escaped] ?? escaped)
        }
        throw JSONPathError(reason: "a string has no closing quote")
    }
}

// MARK: - Filters

extension JSONPathParser {
    private mutating func or() throws(JSONPathError) -> JSONPath.Filter {
        var left = try and()
        while consume("||") { left = .or(left, try and()) }
        return left
    }

    private mutating func and() throws(JSONPathError) -> JSONPath.Filter {
        var left = try term()
        while consume("&&") { left = .and(left, try term()) }
        return left
    }

    private mutating func term() throws(JSONPathError) -> JSONPath.Filter {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw JSONPathError(reason: "it is nested too deeply") }
        if peek == "!", !begins("!=") {
            index += 1
            return .not(try term())
        }
        if consume("(") {
            let inner = try or()
            skipSpace()
            guard consume(")") else { throw unexpected() }
            skipSpace()
            return inner
        }
        let left = try operand()
        skipSpace()
        for sign in ["==", "!=", "<=", ">=", "<", ">"] where consume(sign) {
            skipSpace()
            let right = try operand()
            skipSpace()
            return .compares(left, sign, right)
        }
        return .exists(left)
    }

    private mutating func operand() throws(JSONPathError) -> JSONPath.Operand {
        if consume("@") { return .current(try segments()) }
        if consume("$") { return .root(try segments()) }
        if peek == "'" || peek == "\"" { return .literal(.string(try string())) }
        var word = ""
        while let letter = peek, letter.isLetter || letter.isNumber || "+-.".contains(letter) {
            word.append(letter)
            index += 1
        }
        if peek == "(" { throw JSONPathError(reason: "the function '\(word)' is not supported") }
        let value = YAMLScalar(plain: word)
        if case .string = value { throw unexpected() }
        guard !word.isEmpty else { throw unexpected() }
        return .literal(value)
    }

    // MARK: Letters

    private var peek: Character? { index < text.count ? text[index] : nil }

    private func begins(_ word: String) -> Bool { text[index...].starts(with: word) }

    private mutating func consume(_ word: String) -> Bool {
        guard begins(word) else { return false }
        index += word.count
        return true
    }

    private mutating func skipSpace() {
        while let letter = peek, letter.isWhitespace { index += 1 }
    }

    private func unexpected() -> JSONPathError {
        guard let letter = peek else { return JSONPathError(reason: "it ends too early") }
        return JSONPathError(reason: "unexpected \(String(letter).quoted) at character \(index + 1)")
    }
}
