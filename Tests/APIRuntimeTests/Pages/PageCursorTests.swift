import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct PageCursorTests {
    private func value(_ cursor: PageCursor?) -> Int? { PageCursor.value(of: cursor) }

    @Test func aCursorIsTheNextPage() {
        let next: String? = PageCursor.value(of: .after("b"))
        #expect(next == "b")
        #expect(value(.after(7)) == 7)
    }

    @Test func nilAndAnEmptyTextEndTheList() {
        #expect(PageCursor.after(nil as Int?) == nil)
        #expect(PageCursor.after("") == nil)
    }

    @Test func aNumberIsAdvancedWithinItsType() {
        #expect(value(.after(3, by: 2)) == 5)
        #expect(PageCursor.after(UInt8(255), by: 1) == nil)
        #expect(PageCursor.after(Int8(0), by: 200) == nil)
    }
}
