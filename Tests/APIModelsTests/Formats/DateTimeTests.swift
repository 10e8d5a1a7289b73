@_spi(Generated) import APIModels
import Foundation
import Testing

@Suite struct DateTimeTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0), ("1970-01-01t00:00:00z", 0), ("1970-01-01 00:00:01Z", 1),
        ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T18:30:00-05:30", 0), ("1970-01-01T00:00:00.25Z", 0.25),
        ("1970-01-01T00:00:00", 0), ("1970-01-01T00:01Z", 60), ("1970-01-01T01:00:00+0100", 0),
        ("2000-02-29T12:00:00Z", 951_825_600), ("2016-12-31T23:59:60Z", 1_483_228_800),
        ("1900-03-01T00:00:00Z", -2_203_891_200), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("2026-01-31T12:00:00.123456789Z", 1_769_860_800.123456789),
    ])
    func readsDates(text: String, seconds: Double) {
        #expect(DateTime(text).date == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        "", "2026-01-31", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-31T24:00:00Z",
        "1999-02-29T00:00:00Z",
        "2026-01-31T12:60:00Z", "2026-01-31T12:00:61Z", "2026-01-31T12:00:00.Z", "2026-01-31T12:00:00Z ",
        "2026-01-31T12:00:00+1:00", "26-01-31T12:00:00Z", "2026-01-31T12:00:00+01:0", "٢٠٢٦-01-31T12:00:00Z",
    ])
    func rejectsTextThatIsNotADate(text: String) {
        #expect(DateTime(text).date == nil)
    }

    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00Z"), (0.25, "1970-01-01T00:00:00.25Z"), (-0.5, "1969-12-31T23:59:59.5Z"),
        (951_825_600, "2000-02-29T12:00:00Z"), (-62_135_596_801, "0001-01-01T00:00:00Z"),
        (1_769_860_800.000001, "2026-01-31T12:00:00.000001Z"), (1e300, "9999-12-31T23:59:59Z"),
    ])
    func writesDates(seconds: Double, text: String) {
        #expect(DateTime(Date(timeIntervalSince1970: seconds)).text == text)
    }

    @Test func readsTheDatesThatItWrites() {
        for day in stride(from: -800_000, to: 800_000, by: 997) {
            let date = Date(timeIntervalSince1970: Double(day) * 86400 + 3661)
            guard day > -719_000 else { continue }
            #expect(DateTime(date).date == date)
        }
    }

    @Test func readsDays() throws {
        let date = try #require(CalendarDate("2024-02-29").components)
        #expect(date == (2024, 2, 29))
        #expect(CalendarDate("2023-02-29").components == nil)
        #expect(CalendarDate("2024-02-29T").components == nil)
    }

    @Test func readsTimes() throws {
        let time = try #require(TimeOfDay("12:34:56.5-01:30").components)
        #expect(time == (12, 34, 56.5, -90))
        #expect(TimeOfDay("12:34").components?.offset == nil)
        #expect(TimeOfDay("12:34Z").components?.offset == 0)
        #expect(TimeOfDay("25:00").components == nil)
        #expect(TimeOfDay(hour: 1, minute: 2, second: 3, offset: -90).text == "01:02:03-01:30")
    }
}
