import SwiftEmitter
import Testing

@Suite struct SourceWriterTests {
    @Test func breaksBeforeTheConformances() {
        var writer = SourceWriter()
        let name = String(repeating: "N", count: 90)
        writer.type("struct \(name)", conformances: ["Codable", "Hashable", "Sendable"]) { _ in }
        #expect(writer.text == "struct \(name):\n    Codable, Hashable, Sendable\n{}\n")
    }

    @Test func breaksAfterAHeadIfBothLinesFitThen() {
        let (head, content) = (String(repeating: "h", count: 70), String(repeating: "c", count: 70))
        var writer = SourceWriter()
        writer.wrap(head, content)
        writer.wrap("h", "c")
        writer.wrap("h", content + content)
        #expect(writer.text == "\(head)\n    \(content)\nh c\nh \(content)\(content)\n")
    }

    @Test func indentsBlocksAndLeavesEmptyLinesEmpty() {
        var writer = SourceWriter()
        writer.block("struct A") { writer in
            writer.line("var a = 1")
            writer.line()
            writer.block("func f()") { $0.line("a") }
        }
        #expect(writer.text == "struct A {\n    var a = 1\n\n    func f() {\n        a\n    }\n}\n")
    }

    @Test func writesAShortBlockOnOneLineIfItFits() {
        var writer = SourceWriter()
        writer.shortBlock("var a: Int") { $0.line("1") }
        writer.shortBlock("func f()") { _ in }
        writer.shortBlock("var b: Int") { $0.line(String(repeating: "1", count: 106)) }
        writer.shortBlock("var c: Int") { writer in
            writer.line("f()")
            writer.line("return 1")
        }
        #expect(
            writer.text == """
                var a: Int { 1 }
                func f() {}
                var b: Int {
                    \(String(repeating: "1", count: 106))
                }
                var c: Int {
                    f()
                    return 1
                }

                """
        )
    }

    @Test func givesADocCommentTheWidthThatIsLeft() {
        var writer = SourceWriter()
        writer.indented { writer in
            writer.document { width in
                #expect(width == 112)
                return ["Text.", "", "More."]
            }
        }
        #expect(writer.text == "    /// Text.\n    ///\n    /// More.\n")
    }
}
