import Testing

@Suite struct DocCommentTextTests {
    /// The doc comment of a type with a description.
    private func comment(_ description: String) -> [Substring] {
        var yaml = "\""
        for scalar in description.unicodeScalars {
            let hex = String(scalar.value, radix: 16)
            yaml += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
        }
        let models = Generated(schemas: "T: { type: string, description: \(yaml)\" }").models
        return models.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func startsEveryLineWithSlashes(lineBreak: String) {
        #expect(comment("*/ one\(lineBreak)import Evil") == ["/// */ one", "/// import Evil."])
    }

    @Test func removesTrailingSpacesAndInvisibleCharacters() {
        #expect(comment("a \t\n\nb\u{0}\u{202E}c\u{FEFF}. ") == ["/// a", "///", "/// bc."])
    }

    @Test func wrapsParagraphsAtTheWidth() {
        let lines = comment(Array(repeating: "word", count: 60).joined(separator: " "))
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.count <= 120 })
    }

    @Test func leavesShortLinesListsAndFences() {
        let long = Array(repeating: "code", count: 40).joined(separator: " ")
        let text = "one\ntwo\n\n- a\n- b\n\n```\n\(long)\n```"
        #expect(
            comment(text).map { String($0.dropFirst(3)) }
                == text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : " " + $0 }
        )
    }

    @Test func continuesAListItemUnderItsText() {
        let lines = comment("- " + Array(repeating: "word", count: 30).joined(separator: " "))
        #expect(lines.count == 2)
        #expect(lines.last?.hasPrefix("///   word") == true)
    }

    @Test func neverBeginsALineWithAListMarker() {
        let words = Array(repeating: "word", count: 23) + ["-", "+", "1.", "#"] + Array(repeating: "word", count: 30)
        for line in comment(words.joined(separator: " ")) { #expect(line.hasPrefix("/// word")) }
    }
}
