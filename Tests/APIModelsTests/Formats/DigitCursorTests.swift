import Testing

@testable import APIModels

struct DigitCursorTests {
    @Test func readsDatesOfTheCalendar() {
        var cursor = DigitCursor("2024-02-29T")
        #expect(cursor.date().map { $0 == (2024, 2, 29) } == true)
        #expect(!cursor.isAtEnd)
        var missing = DigitCursor("2023-02-29")
        #expect(missing.date() == nil)
    }

    @Test func readsTimesWithAndWithoutSeconds() {
        var cursor = DigitCursor("12:34:56,5")
        #expect(cursor.time().map { $0 == (12, 34, 56.5) } == true)
        #expect(cursor.isAtEnd)
        var short = DigitCursor("12:34")
        #expect(short.time().map { $0 == (12, 34, 0) } == true)
    }

    @Test(
        arguments: [("", .some(nil)), ("Z", 0), ("+01:30", 90), ("-0130", -90), ("+1", nil), ("+24:00", nil)]
            as [(String, Int??)]
    )
    func readsOffsetsInMinutes(text: String, offset: Int??) {
        var cursor = DigitCursor(text)
        #expect(cursor.offset() == offset)
    }

    @Test func readsNumbersOfExactlySoManyDigits() {
        var cursor = DigitCursor("1234")
        #expect(cursor.number(2) == 12)
        #expect(cursor.number(3) == nil)
        #expect(cursor.number(2) == 34)
        #expect(7.digits(3) == "007")
    }
}
