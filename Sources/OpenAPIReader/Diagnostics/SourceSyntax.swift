/// The syntax that a text is written in, as far as its first character shows.
///
/// JSON is read as YAML, but it has other line breaks and other rules for keys and escapes.
enum SourceSyntax {
    case json
    case yaml

    /// Detects the syntax of a text: JSON begins with a brace or a bracket.
    init(of text: [UInt8]) {
        self = Self.startOfJSON(in: text) == nil ? .yaml : .json
    }

    /// Returns the index of the brace or bracket that JSON begins with; nil for other YAML.
    static func startOfJSON(in text: [UInt8]) -> Int? {
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = text[start...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard let first, text[first] == UInt8(ascii: "{") || text[first] == UInt8(ascii: "[") else { return nil }
        return first
    }
}
