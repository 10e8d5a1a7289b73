/// Reads the text of a JSONPath from left to right.
struct JSONPathParser {
    private let text: [Character]
    private var place = 0
    private var depth = 0

    init(_ text: String) {
        self.text = Array(text)
    }

    mutating func path() throws(JSONPathFailure) -> [JSONPath.Segment] {
        skipSpace()
        guard take("$") else { throw JSONPathFailure(reason: "it must begin with '$'") }
        let segments = try segments()
        skipSpace()
        guard place == text.count else { throw unexpected() }
        return segments
    }

    private mutating func segments() throws(JSONPathFailure) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            if take("..") {
                let selectors = peek == "[" ? try brackets() : [try shorthand()]
                segments.append(JSONPath.Segment(isRecursive: true, selectors: selectors))
            } else if take(".") {
                segments.append(JSONPath.Segment(isRecursive: false, selectors: [try shorthand()]))
            } else if peek == "[" {
                segments.append(JSONPath.Segment(isRecursive: false, selectors: try brackets()))
            } else {
                return segments
            }
        }
    }

    /// A name or a star behind a dot. Names with hyphens are no names to RFC 9535, but people write `x-name`.
    private mutating func shorthand() throws(JSONPathFailure) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        var name = ""
        while let letter = peek, letter.isLetter || letter.isNumber || "_-$".contains(letter) {
            name.append(letter)
            place += 1
        }
        guard !name.isEmpty else { throw unexpected() }
        return .name(name)
    }

    private mutating func brackets() throws(JSONPathFailure) -> [JSONPath.Selector] {
        _ = take("[")
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipSpace()
            selectors.append(try selector())
            skipSpace()
        } while take(",")
        guard take("]") else { throw unexpected() }
        return selectors
    }

    private mutating func selector() throws(JSONPathFailure) -> JSONPath.Selector {
        switch peek {
        case "*":
            place += 1
            return .wildcard
        case "'", "\"": return .name(try string())
        case "?":
            place += 1
            return .filter(try or())
        default: return try slice()
        }
    }

    private mutating func slice() throws(JSONPathFailure) -> JSONPath.Selector {
        let start = integer()
        skipSpace()
        guard take(":") else {
            guard let start else { throw unexpected() }
            return .index(start)
        }
        skipSpace()
        let end = integer()
        skipSpace()
        let step = take(":") ? integer() : nil
        return .slice(start: start, end: end, step: step ?? 1)
    }

    private mutating func integer() -> Int? {
        var digits = ""
        var end = place
        while end < text.count, text[end].isASCII, text[end].isNumber || (digits.isEmpty && text[end] == "-") {
            digits.append(text[end])
            end += 1
        }
        guard let value = Int(digits) else { return nil }
        place = end
        return value
    }

    private mutating func string() throws(JSONPathFailure) -> String {
        let quote = text[place]
        place += 1
        var value = ""
        while let letter = peek {
            place += 1
            if letter == quote { return value }
            guard letter == "\\", let escaped = peek else {
                value.append(letter)
                continue
            }
            place += 1
            let escapes: [Character: Character] = ["n": "\n", "t": "\t", "r": "\r"]
            value.append(escapes[escaped] ?? escaped)
        }
        throw JSONPathFailure(reason: "a string in it has no end")
    }
}

// MARK: - Filters

extension JSONPathParser {
    private mutating func or() throws(JSONPathFailure) -> JSONPath.Filter {
        var left = try and()
        while take("||") { left = .or(left, try and()) }
        return left
    }

    private mutating func and() throws(JSONPathFailure) -> JSONPath.Filter {
        var left = try term()
        while take("&&") { left = .and(left, try term()) }
        return left
    }

    private mutating func term() throws(JSONPathFailure) -> JSONPath.Filter {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw JSONPathFailure(reason: "it is nested too deeply") }
        if peek == "!", !begins("!=") {
            place += 1
            return .not(try term())
        }
        if take("(") {
            let inner = try or()
            skipSpace()
            guard take(")") else { throw unexpected() }
            skipSpace()
            return inner
        }
        let left = try operand()
        skipSpace()
        for sign in ["==", "!=", "<=", ">=", "<", ">"] where take(sign) {
            skipSpace()
            let right = try operand()
            skipSpace()
            return .compares(left, sign, right)
        }
        return .exists(left)
    }

    private mutating func operand() throws(JSONPathFailure) -> JSONPath.Operand {
        if take("@") { return .current(try segments()) }
        if take("$") { return .root(try segments()) }
        if peek == "'" || peek == "\"" { return .literal(.string(try string())) }
        var word = ""
        while let letter = peek, letter.isLetter || letter.isNumber || "+-.".contains(letter) {
            word.append(letter)
            place += 1
        }
        if peek == "(" { throw JSONPathFailure(reason: "the function '\(word)' is not supported") }
        let value = YAMLScalar(plain: word)
        if case .string = value { throw unexpected() }
        guard !word.isEmpty else { throw unexpected() }
        return .literal(value)
    }

    // MARK: Letters

    private var peek: Character? { place < text.count ? text[place] : nil }

    private func begins(_ word: String) -> Bool { text[place...].starts(with: word) }

    private mutating func take(_ word: String) -> Bool {
        guard begins(word) else { return false }
        place += word.count
        return true
    }

    private mutating func skipSpace() {
        while let letter = peek, letter.isWhitespace { place += 1 }
    }

    private func unexpected() -> JSONPathFailure {
        guard let letter = peek else { return JSONPathFailure(reason: "it ends too early") }
        return JSONPathFailure(reason: "\(String(letter).quoted) cannot stand at character \(place + 1)")
    }
}
