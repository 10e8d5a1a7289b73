/// The words of a name in the description; there is always at least one.
struct NameWords {
    /// The words, in their original case.
    var words: [String]

    /// Whether the name has no lowercase letters, such as `MAX_TOKENS`.
    var isAllUppercase: Bool

    init(_ wireName: String) {
        let isQuoted = wireName.unicodeScalars.contains(where: Self.isApostrophe)
        let name = isQuoted ? wireName.unicodeScalars.filter { !Self.isApostrophe($0) } : wireName.unicodeScalars
        let scalars = Array(name)
        words = Self.split(name, scalars)
        isAllUppercase = !wireName.unicodeScalars.contains(where: \.isLowercaseLetter)
        if words.isEmpty {
            words = Self.names(of: scalars)
        } else {
            if let sign = Self.sign(of: scalars) { words.insert(sign, at: 0) }
            words += Self.symbols(after: scalars)
        }
    }

    /// Returns a name with a word for each symbol, for names that differ in their symbols only.
    static func spellingOut(_ wireName: String) -> String {
        wireName.unicodeScalars.map { scalar in
            if scalar.isVisibleWord || scalar == " " || isApostrophe(scalar) { return String(scalar) }
            return
                " \(names(of: [scalar]).prefix { $0 != "sign" }.joined(separator: " ").replacing("hyphen", with: "minus")) "
        }.joined()
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    private static func split(_ name: String.UnicodeScalarView, _ scalars: [Unicode.Scalar]) -> [String] {
        var words: [String] = []
        var start: String.Index?
        for (index, position) in zip(scalars.indices, name.indices) {
            let isWord = scalars[index] != "_" && scalars[index].isVisibleWord
            if let first = start, !isWord || startsWord(scalars, at: index) {
                words.append(String(name[first..<position]))
                start = nil
            }
            if isWord, start == nil { start = position }
        }
        return start.map { words + [String(name[$0...])] } ?? words
    }

    /// An uppercase letter begins a word after a lowercase letter or a digit (`cpuUsage`). The last of several begins one
    /// (`HTTPError`), unless a plural `s` follows it (`modelIDs`).
    private static func startsWord(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0, scalars[index].isUppercaseLetter else { return false }
        let previous = scalars[index - 1]
        guard previous.isUppercaseLetter else { return previous.isLowercaseLetter || previous.isNumeric }
        guard index + 1 < scalars.count, scalars[index + 1].isLowercaseLetter else { return false }
        let isAfterNext = index + 2 < scalars.count && scalars[index + 2].isLowercaseLetter
        return scalars[index + 1] != "s" || isAfterNext
    }

    /// The word for a sign before the first word: `+1` and `-1` are different names, and so are `name` and `-name`.
    private static func sign(of scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count > 1, scalars[1].isNumeric || scalars[1].isVisibleWord && scalars[1] != "_" else {
            return nil
        }
        return switch scalars[0] {
        case "+": "plus"
        case "-": "minus"
        default: nil
        }
    }

    /// The words for one or two symbols after the last word: `A+` and `A-`, `C#` and `C++`.
    private static func symbols(after scalars: [Unicode.Scalar]) -> [String] {
        let symbols = scalars.reversed().prefix { trailingSymbols[$0] != nil }.reversed()
        guard (1...2).contains(symbols.count), scalars.count > symbols.count,
            scalars[scalars.count - symbols.count - 1].isVisibleWord
        else { return [] }
        return symbols.compactMap { trailingSymbols[$0] }
    }

    private static let trailingSymbols: [Unicode.Scalar: String] = [
        "+": "plus", "-": "minus", "#": "sharp", "*": "star",
    ]

    /// The Unicode names of the first characters, for a name without letters: `*` is `asterisk`.
    private static func names(of scalars: [Unicode.Scalar]) -> [String] {
        guard !scalars.isEmpty else { return ["empty"] }
        return scalars.prefix(3).flatMap { scalar in
            let name = scalar.properties.name ?? "U" + String(scalar.value, radix: 16)
            return name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
    }
}
