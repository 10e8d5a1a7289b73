extension String {
    /// The text between single quotes as messages show it: in one line, without control characters, cut when long.
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
