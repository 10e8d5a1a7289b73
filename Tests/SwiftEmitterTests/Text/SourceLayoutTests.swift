import SwiftEmitter
import Testing

@Suite struct SourceLayoutTests {
    private func layout(_ count: Int, isCollection: Bool = false) -> SourceLayout {
        let items = (0..<count).map { SourceLayout.text("item\($0): \"" + String(repeating: "x", count: 20) + "\"") }
        return .list(open: "call(", items: items, close: ")", isCollection: isCollection)
    }

    @Test func staysOnOneLineIfItFits() {
        var writer = SourceWriter()
        writer.write(layout(2))
        #expect(writer.text.split(separator: "\n").count == 1)
    }

    @Test func putsEachElementOnALineOtherwise() {
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

    @Test func breaksLinesLongerThanTheWidth() {
        for (length, lines) in [(120, 1), (121, 3)] {
            var writer = SourceWriter()
            writer.write(.list(open: "f(", items: [.text(String(repeating: "x", count: length - 3))], close: ")"))
            #expect(writer.text.split(separator: "\n").count == lines)
        }
    }
}
