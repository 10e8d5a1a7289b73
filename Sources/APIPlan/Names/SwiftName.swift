/// Converts names of a description to names in Swift.
///
/// Words are separated by punctuation and changes of case. Acronyms keep one case:
/// `model_id` is `modelID` as a member and `ModelID` as a type.
package enum SwiftName {
    /// Returns the name of a property, a method, a parameter or a case, in lower camel case.
    package static func member(_ wireName: String) -> String {
        let words = NameWords(wireName)
        let cased = words.words.enumerated().map { index, word in
            index == 0 ? word.lowercased() : capitalized(word, isAllUppercase: words.isAllUppercase)
        }
        return startingLegally(joined(cased))
    }

    /// Returns the name of a type, in upper camel case.
    package static func type(_ wireName: String) -> String {
        let words = NameWords(withoutAssemblies(wireName))
        let isAllUppercase = words.isAllUppercase && words.words.count > 1
        return startingLegally(words.words.map { capitalized($0, isAllUppercase: isAllUppercase) }.joined())
    }

    /// The name of a .NET type without the assemblies of its type arguments: `, Shop, Version=1.0.0.0, Culture=neutral, …`.
    private static func withoutAssemblies(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "=")), name.contains(", Version=") else { return name }
        let parts = name.split(separator: ",", omittingEmptySubsequences: false)
        var kept: [Substring] = []
        for part in parts {
            let text = part.drop { $0 == " " }
            guard text.hasPrefix("Version=") || text.hasPrefix("Culture=") || text.hasPrefix("PublicKeyToken=") else {
                kept.append(part)
                continue
            }
            // The part before the version is the assembly's name.
            if text.hasPrefix("Version="), kept.count > 1 { kept.removeLast() }
            if let end = text.firstIndex(of: "]") { kept.append(text[end...]) }
        }
        return kept.joined(separator: ",")
    }

    /// The words as one name; two numbers are separated, so that the names of version 1.0 and version 10 differ.
    private static func joined(_ words: [String]) -> String {
        words.reduce(into: "") { name, word in
            if name.unicodeScalars.last?.isNumeric == true, word.unicodeScalars.first?.isNumeric == true { name += "_" }
            name += word
        }
    }

    /// Returns the name as it is written in code, with backticks around a keyword.
    package static func spelled(_ name: String) -> String {
        ReservedNames.keywords.contains(name) ? "`\(name)`" : name
    }

    /// Returns a spelled name as an argument label: every keyword but `inout` needs no backticks there (SE-0001), and
    /// unnecessary backticks cause a warning.
    package static func label(_ spelled: String) -> String {
        spelled == "`inout`" ? spelled : bare(spelled)
    }

    /// Returns a spelled name without its backticks.
    package static func bare(_ spelled: String) -> String {
        spelled.utf8.first == UInt8(ascii: "`") ? String(spelled.dropFirst().dropLast()) : spelled
    }

    /// Whether a chosen name is a valid Swift name, perhaps in backticks.
    package static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
        return name != "_" && name.unicodeScalars.allSatisfy(\.properties.isXIDContinue)
    }

    /// Returns the singular of an English plural, judged by its ending; nil for other words.
    package static func singular(_ name: String) -> String? {
        if name.hasSuffix("ies"), name.count > 4 { return name.dropLast(3) + "y" }
        for ending in ["sses", "xes", "ches", "shes"] where name.hasSuffix(ending) {
            return String(name.dropLast(2))
        }
        guard name.hasSuffix("s"), name.count > 2, !["ss", "us", "is"].contains(name.suffix(2)) else { return nil }
        return String(name.dropLast())
    }

    private static func capitalized(_ word: String, isAllUppercase: Bool) -> String {
        let lower = word.lowercased()
        if let acronym = ReservedNames.acronym(lower) { return acronym }
        return word.prefix(1).uppercased() + (isAllUppercase ? String(lower.dropFirst()) : String(word.dropFirst()))
    }

    private static func startingLegally(_ name: String) -> String {
        guard let first = name.unicodeScalars.first, !first.startsName else { return name }
        return "_" + name
    }
}
