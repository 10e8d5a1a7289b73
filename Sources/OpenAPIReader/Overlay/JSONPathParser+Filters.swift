extension JSONPathParser {
    /// An operand of a filter before its place decides whether it is a value or a test.
    private enum Term {
        case literal(YAMLScalar)
        case query(JSONPath.Query)
        case value(JSONPath.Operand)
        case test(JSONPath.Filter)
    }

    /// Parses the condition of a filter (RFC 9535 section 2.3.5).
    mutating func filter() throws(JSONPathError) -> JSONPath.Filter {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw JSONPathError(reason: "it is nested too deeply") }
        skipSpace()
        var left = try and()
        while follows("||") { left = .or(left, try and()) }
        return left
    }

    private mutating func and() throws(JSONPathError) -> JSONPath.Filter {
        var left = try basic()
        while follows("&&") { left = .and(left, try basic()) }
        return left
    }

    /// Consumes an operator with the white space around it.
    private mutating func follows(_ sign: String) -> Bool {
        let start = index
        skipSpace()
        guard consume(sign) else {
            index = start
            return false
        }
        skipSpace()
        return true
    }

    private mutating func basic() throws(JSONPathError) -> JSONPath.Filter {
        let isNegated = consume("!")
        if isNegated { skipSpace() }
        if consume("(") {
            let inner = try filter()
            skipSpace()
            guard consume(")") else { throw unexpected() }
            return isNegated ? .not(inner) : inner
        }
        let left = try term()
        if !isNegated {
            for sign in ["==", "!=", "<=", ">=", "<", ">"] where follows(sign) {
                return .compares(try operand(left), sign, try operand(try term()))
            }
        }
        let test: JSONPath.Filter
        switch left {
        case .query(let query): test = .exists(query)
        case .test(let filter): test = filter
        case .literal, .value: throw JSONPathError(reason: "a value must be compared with another one")
        }
        return isNegated ? .not(test) : test
    }

    private func operand(_ term: Term) throws(JSONPathError) -> JSONPath.Operand {
        switch term {
        case .literal(let scalar): return .literal(scalar)
        case .value(let operand): return operand
        case .query(let query):
            guard query.segments.allSatisfy(\.isSingular) else {
                throw JSONPathError(reason: "a path that may select several nodes cannot be compared")
            }
            return .query(query)
        case .test: throw JSONPathError(reason: "the result of 'match' and 'search' cannot be compared")
        }
    }

    private mutating func term() throws(JSONPathError) -> Term {
        if consume("@") { return .query(JSONPath.Query(isFromRoot: false, segments: try segments())) }
        if consume("$") { return .query(JSONPath.Query(isFromRoot: true, segments: try segments())) }
        if peek == "'" || peek == "\"" { return .literal(.string(try string())) }
        let start = index
        while let letter = peek, ("a"..."z").contains(letter) || (index > start && (letter == "_" || letter.isDigit)) {
            index += 1
        }
        let word = String(String.UnicodeScalarView(text[start..<index]))
        if !word.isEmpty, peek == "(" { return try function(word) }
        switch word {
        case "true": return .literal(.boolean(true))
        case "false": return .literal(.boolean(false))
        case "null": return .literal(.null)
        default:
            index = start
            return .literal(try number())
        }
    }

    /// Parses a number as JSON writes it (RFC 9535 section 2.3.5.1).
    private mutating func number() throws(JSONPathError) -> YAMLScalar {
        let start = index
        while let letter = peek, letter.isDigit || "+-.eE".unicodeScalars.contains(letter) { index += 1 }
        let word = String(String.UnicodeScalarView(text[start..<index]))
        guard !word.isEmpty else { throw unexpected() }
        guard JSONGrammar.fault(in: Array(word.utf8)) == nil, let value = Double(word) else {
            throw JSONPathError(reason: "\(word.quoted) is not a valid number")
        }
        return Int(word).map(YAMLScalar.integer) ?? .number(value)
    }

    // MARK: Functions

    /// Parses the arguments of a function; the name was read already (RFC 9535 section 2.4).
    private mutating func function(_ name: String) throws(JSONPathError) -> Term {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw JSONPathError(reason: "it is nested too deeply") }
        let arguments = try arguments()
        switch (name, arguments.count) {
        case ("length", 1): return .value(.length(try operand(arguments[0])))
        case ("count", 1): return .value(.count(try nodes(arguments[0], name)))
        case ("value", 1): return .value(.value(try nodes(arguments[0], name)))
        case ("match", 2), ("search", 2):
            let (text, pattern) = (try operand(arguments[0]), try operand(arguments[1]))
            return .test(.matches(text, pattern: pattern, isWhole: name == "match"))
        case ("length", _), ("count", _), ("value", _), ("match", _), ("search", _):
            throw JSONPathError(reason: "the function \(name.quoted) has another number of arguments")
        default: throw JSONPathError(reason: "the function \(name.quoted) is not defined in RFC 9535")
        }
    }

    private mutating func arguments() throws(JSONPathError) -> [Term] {
        _ = consume("(")
        skipSpace()
        if consume(")") { return [] }
        var arguments: [Term] = []
        repeat {
            skipSpace()
            arguments.append(try term())
            skipSpace()
        } while consume(",")
        guard consume(")") else { throw unexpected() }
        return arguments
    }

    private func nodes(_ term: Term, _ name: String) throws(JSONPathError) -> JSONPath.Query {
        guard case .query(let query) = term else {
            throw JSONPathError(reason: "the argument of \(name.quoted) must be a path")
        }
        return query
    }
}
