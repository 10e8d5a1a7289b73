extension String {
    /// The text in single quotes, as messages show it: on one line, without control characters, at most 120 scalars.
    package var quoted: String {
        var text = ""
        for scalar in unicodeScalars.prefix(120) {
            switch scalar {
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.properties.generalCategory == .control: text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return unicodeScalars.count > 120 ? "'\(text)…'" : "'\(text)'"
    }
}
