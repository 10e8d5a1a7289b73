/// The words of a wire name, never none of them.
struct NameWords {
    /// The words, in the case in which they were written.
    var words: [String]

    /// Whether the name has capital letters only, as `MAX_TOKENS` has.
    var isShouted: Bool

    init(_ wireName: String) {
        let isQuoted = wireName.unicodeScalars.contains(where: Self.isApostrophe)
        let name = isQuoted ? wireName.unicodeScalars.filter { !Self.isApostrophe($0) } : wireName.unicodeScalars
        let scalars = Array(name)
        words = Self.split(name, scalars)
        isShouted = !wireName.unicodeScalars.contains(where: \.isSmall)
        if words.isEmpty {
            words = Self.names(of: scalars)
        } else if let sign = Self.sign(of: scalars) {
            words.insert(sign, at: 0)
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    private static func split(_ name: String.UnicodeScalarView, _ scalars: [Unicode.Scalar]) -> [String] {
        var words: [String] = []
        var start: String.Index?
        for (index, place) in zip(scalars.indices, name.indices) {
            let isWord = scalars[index] != "_" && scalars[index].isVisibleWord
            if let first = start, !isWord || startsWord(scalars, at: index) {
                words.append(String(name[first..<place]))
                start = nil
            }
            if isWord, start == nil { start = place }
        }
        return start.map { words + [String(name[$0...])] } ?? words
    }

    /// A capital begins a word after a small letter or a digit (`cpuUsage`), and the last capital of several does
    /// (`HTTPError`), except where the small letter after it is a plural's (`modelIDs`).
    private static func startsWord(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0, scalars[index].isCapital else { return false }
        let previous = scalars[index - 1]
        guard previous.isCapital else { return previous.isSmall || previous.isNumeric }
        guard index + 1 < scalars.count, scalars[index + 1].isSmall else { return false }
        let isAfterNext = index + 2 < scalars.count && scalars[index + 2].isSmall
        return scalars[index + 1] != "s" || isAfterNext
    }

    /// `+1` and `-1` are two names.
    private static func sign(of scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count > 1, scalars[1].isNumeric else { return nil }
        return switch scalars[0] {
        case "+": "plus"
        case "-": "minus"
        default: nil
        }
    }

    /// A name without a letter is called what Unicode calls its first characters: `*` is an asterisk.
    private static func names(of scalars: [Unicode.Scalar]) -> [String] {
        guard !scalars.isEmpty else { return ["empty"] }
        return scalars.prefix(3).flatMap { scalar in
            let name = scalar.properties.name ?? "U" + String(scalar.value, radix: 16)
            return name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
    }
}

extension Unicode.Scalar {
    /// Whether names are made of it. Letters that cannot be seen are none: two names would look the same.
    ///
    /// Nearly all names are ASCII, and a look into Unicode's tables costs far more.
    var isVisibleWord: Bool {
        if isASCII { return self == "_" || isASCIILetter || isNumeric }
        return properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
    }

    /// Whether it is a capital letter.
    var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

    /// Whether it is a small letter.
    var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }

    /// Whether it stands for a number.
    var isNumeric: Bool { isASCII ? ("0"..."9").contains(self) : properties.numericType != nil }

    /// Whether a name in Swift may begin with it.
    var startsName: Bool { isASCII ? isASCIILetter : properties.isXIDStart }

    private var isASCIILetter: Bool { isCapital || isSmall }
}
