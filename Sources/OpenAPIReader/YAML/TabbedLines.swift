/// Replaces tabs before comments and in blank lines by spaces, where libyaml does not accept them.
///
/// White space before a comment may contain tabs (YAML 1.2.2 section 6.6), and so may lines without content. Only lines are
/// changed that libyaml has rejected or that begin with a tab: no line inside a block scalar does, because the content is indented
/// with spaces.
enum TabbedLines {
    /// Returns the text with the tabs replaced; nil if no line is changed. `line` is the one with a syntax error, counted from 1.
    static func replaced(in text: [UInt8], line: Int) -> [UInt8]? {
        var text = text
        var isChanged = false
        var number = 1
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let space = text[start..<end].prefix { $0 == 0x20 || $0 == tab || $0 == 0x0D }
            let isComment = space.endIndex == end || text[space.endIndex] == UInt8(ascii: "#")
            if isComment, space.contains(tab), number == line || space.first == tab {
                for index in space.indices where text[index] == tab { text[index] = 0x20 }
                isChanged = true
            }
            start = end + 1
            number += 1
        }
        return isChanged ? text : nil
    }

    private static let tab = UInt8(ascii: "\t")
}
