import SwiftEmitter
import Testing

@Suite struct SourceWriterListsTests {
    @Test func writesAListOnOneLineIfItFitsWithAComma() {
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

    @Test func writesABlockWhoseBodyIsAList() {
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

    @Test func writesWordsOnSeveralLinesIfTheyDoNotFitOnOne() {
        var writer = SourceWriter()
        writer.wordsLiteral("let a = ", ["one", "two"], end: ",")
        writer.wordsLiteral("let b = ", [String(repeating: "x", count: 70), String(repeating: "y", count: 70)])
        #expect(
            writer.text == #"""
                let a = "one two",
                let b = """
                    \#(String(repeating: "x", count: 70))
                    \#(String(repeating: "y", count: 70))
                    """

                """#
        )
    }
}
