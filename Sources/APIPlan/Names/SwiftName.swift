/// Turns names of a description into names that Swift accepts.
///
/// The words of a name are found at punctuation and at changes of case. Words that are acronyms keep one case:
/// `model_id` is `modelID` as a member and `ModelID` as a type.
package enum SwiftName {
    /// The name of a property, a method, a parameter or a case, in lower camel case.
    package static func member(_ wireName: String) -> String {
        let words = NameWords(wireName)
        let cased = words.words.enumerated().map { index, word in
            index == 0 ? word.lowercased() : capitalized(word, isShouted: words.isShouted)
        }
        return startingLegally(joined(cased))
    }

    /// The name of a type, in upper camel case.
    package static func type(_ wireName: String) -> String {
        let words = NameWords(wireName)
        let isShouted = words.isShouted && words.words.count > 1
        return startingLegally(words.words.map { capitalized($0, isShouted: isShouted) }.joined())
    }

    /// The words as one; two numbers stay apart, so that version 1.0 is not called as 10 is.
    private static func joined(_ words: [String]) -> String {
        words.reduce(into: "") { name, word in
            if name.unicodeScalars.last?.isNumeric == true, word.unicodeScalars.first?.isNumeric == true { name += "_" }
            name += word
        }
    }

    /// The name as it is written in code: keywords stand in backticks.
    package static func spelled(_ name: String) -> String {
        ReservedNames.keywords.contains(name) ? "`\(name)`" : name
    }

    /// A spelled name as the label of an argument: a name there is every keyword but one (SE-0001), and backticks that
    /// are not needed are a warning.
    package static func label(_ spelled: String) -> String {
        spelled == "`inout`" ? spelled : bare(spelled)
    }

    /// A spelled name without its backticks.
    package static func bare(_ spelled: String) -> String {
        spelled.utf8.first == UInt8(ascii: "`") ? String(spelled.dropFirst().dropLast()) : spelled
    }

    /// Whether a name that somebody chose can stand as it is, perhaps in backticks.
    package static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
        return name != "_" && name.unicodeScalars.allSatisfy(\.properties.isXIDContinue)
    }

    /// The singular of a plural, as far as the ending tells; nil where it does not.
    package static func singular(_ name: String) -> String? {
        if name.hasSuffix("ies"), name.count > 4 { return name.dropLast(3) + "y" }
        for ending in ["sses", "xes", "ches", "shes"] where name.hasSuffix(ending) {
            return String(name.dropLast(2))
        }
        guard name.hasSuffix("s"), name.count > 2, !["ss", "us", "is"].contains(name.suffix(2)) else { return nil }
        return String(name.dropLast())
    }

    private static func capitalized(_ word: String, isShouted: Bool) -> String {
        let lower = word.lowercased()
        if let acronym = ReservedNames.acronym(lower) { return acronym }
        return word.prefix(1).uppercased() + (isShouted ? String(lower.dropFirst()) : String(word.dropFirst()))
    }

    private static func startingLegally(_ name: String) -> String {
        guard let first = name.unicodeScalars.first, !first.startsName else { return name }
        return "_" + name
    }
}
