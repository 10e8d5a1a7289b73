@_spi(Generated) import APIModels
import Foundation
import Testing

@Suite struct FormattedTextTests {
    /// Every format accepts every text and keeps it unchanged.
    @Test(arguments: [
        "2026-01-31T12:00:00.250+01:00", "2026-01-31t12:00:00z", "", "no date", "P1Y", "ABCDEF", "a\u{301}/\"\\",
    ])
    func keepsTheTextUnchanged(text: String) throws {
        try checkRoundTrip(DateTime.self, text)
        try checkRoundTrip(CalendarDate.self, text)
        try checkRoundTrip(TimeOfDay.self, text)
        try checkRoundTrip(CalendarDuration.self, text)
        try checkRoundTrip(UUIDText.self, text)
        try checkRoundTrip(URLText.self, text)
        try checkRoundTrip(DecimalText.self, text)
        try checkRoundTrip(Base64Data.self, text)
    }

    private func checkRoundTrip<Format: FormattedText>(_ type: Format.Type, _ text: String) throws {
        let json = try JSONEncoder().encode([text])
        let values = try JSONDecoder().decode([Format].self, from: json)
        #expect(values.map(\.text) == [text])
        #expect(values.map(\.parameterText) == [text])
        #expect(try JSONEncoder().encode(values) == json)
    }

    @Test func isCreatedFromALiteral() {
        let date: CalendarDate = "2026-01-31"
        #expect(date == CalendarDate(year: 2026, month: 1, day: 31))
        #expect("\(date)" == "2026-01-31")
    }

    @Test func rejectsValuesThatAreNotStrings() {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([DateTime].self, from: Data("[1]".utf8)) }
    }

    @Test func readsIdentifiersOfAnyCase() {
        let uuid = UUID()
        #expect(UUIDText(uuid.uuidString).uuid == uuid)
        #expect(UUIDText(uuid).text == uuid.uuidString.lowercased())
        #expect(UUIDText("user-1").uuid == nil)
    }

    @Test func readsAddresses() {
        #expect(URLText("https://example.com/a?b#c").url?.host() == "example.com")
        #expect(URLText(URL(filePath: "/tmp/a")).text == "file:///tmp/a")
    }

    @Test func readsDecimals() {
        #expect(DecimalText("19.90").decimal == Decimal(string: "19.9"))
        #expect(DecimalText("1e3").decimal == 1000)
        #expect(DecimalText("19,90").decimal == nil)
        #expect(DecimalText(Decimal(string: "0.1") ?? 0).text == "0.1")
    }

    @Test func keepsEveryDigitOfANumber() throws {
        let json = Data("[0.1,12345678901234567890.12,-3]".utf8)
        let numbers = try JSONDecoder().decode([DecimalNumber].self, from: json)
        #expect(try JSONEncoder().encode(numbers) == json)
        #expect(numbers.map(\.parameterText) == ["0.1", "12345678901234567890.12", "-3"])
        let literal: DecimalNumber = 0.1
        #expect(literal == numbers[0])
    }
}
