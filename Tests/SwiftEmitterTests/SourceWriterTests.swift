import SwiftEmitter
import Testing

@Suite struct SourceWriterTests {
    private func layout(_ count: Int, isCollection: Bool = false) -> SourceLayout {
        let items = (0..<count).map { SourceLayout.text("item\($0): \"" + String(repeating: "x", count: 20) + "\"") }
        return .list(open: "call(", items: items, close: ")", isCollection: isCollection)
    }

    @Test func keepsOnOneLineWhatFits() {
        var writer = SourceWriter()
        writer.write(layout(2))
        #expect(writer.text.split(separator: "\n").count == 1)
    }

    @Test func putsOneElementOnALineOtherwise() {
        var writer = SourceWriter()
        writer.block("func f()") { $0.write(layout(4)) }
        let item = String(repeating: "x", count: 20)
        #expect(
            writer.text == """
                func f() {
                    call(
                        item0: "\(item)",
                        item1: "\(item)",
                        item2: "\(item)",
                        item3: "\(item)"
                    )
                }

                """
        )
    }

    @Test func endsABrokenCollectionWithAComma() {
        var writer = SourceWriter()
        writer.write(layout(4, isCollection: true))
        #expect(writer.text.hasSuffix("\",\n)\n"))
    }

    @Test func breaksAtTheWidthExactly() {
        for (length, lines) in [(120, 1), (121, 3)] {
            var writer = SourceWriter()
            writer.write(.list(open: "f(", items: [.text(String(repeating: "x", count: length - 3))], close: ")"))
            #expect(writer.text.split(separator: "\n").count == lines)
        }
    }

    @Test func breaksBetweenConformances() {
        var writer = SourceWriter()
        let name = String(repeating: "N", count: 90)
        writer.type("struct \(name)", conformances: ["Codable", "Hashable", "Sendable"]) { _ in }
        #expect(writer.text == "struct \(name):\n    Codable, Hashable, Sendable\n{}\n")
    }

    @Test func writesAListOnOneLineWhereItFitsWithAComma() {
        var writer = SourceWriter()
        let long = String(repeating: "x", count: 107)
        writer.list("let a = ", ["a", long])
        #expect(writer.text == "let a = [\n    a, \(long),\n]\n")
        writer = SourceWriter()
        writer.list("let a = ", ["a", String(long.dropLast())])
        #expect(writer.text == "let a = [a, \(long.dropLast())]\n")
        writer = SourceWriter()
        writer.list("let a = ", [])
        #expect(writer.text == "let a = []\n")
    }

    @Test func writesABlockOfAList() {
        var writer = SourceWriter()
        writer.listBlock("var a: [Int]", ["1", "2"])
        writer.listBlock("var a: [Int]", [String(repeating: "1", count: 101)])
        #expect(
            writer.text == """
                var a: [Int] { [1, 2] }
                var a: [Int] { [\(String(repeating: "1", count: 101))] }

                """
        )
        writer = SourceWriter()
        writer.listBlock("var a: [Int]", [String(repeating: "1", count: 102)])
        #expect(writer.text == "var a: [Int] {\n    [\(String(repeating: "1", count: 102))]\n}\n")
    }

    @Test func breaksBehindAHeadWhereBothFitThen() {
        let (head, content) = (String(repeating: "h", count: 70), String(repeating: "c", count: 70))
        var writer = SourceWriter()
        writer.broken(head, content)
        writer.broken("h", "c")
        writer.broken("h", content + content)
        #expect(writer.text == "\(head)\n    \(content)\nh c\nh \(content)\(content)\n")
    }

    @Test func fillsLinesWithNames() {
        var writer = SourceWriter()
        let names = (0..<40).map { "name\($0)" }
        writer.indented { $0.fill("case ", names) }
        let lines = writer.text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.hasPrefix("    case name") && $0.count <= SourceWriter.width })
        #expect(lines.flatMap { $0.dropFirst(9).split(separator: ", ").map(String.init) } == names)
        var empty = SourceWriter()
        empty.fill("case ", [])
        #expect(empty.text.isEmpty)
    }
}
