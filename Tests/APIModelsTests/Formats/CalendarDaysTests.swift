import Testing

@testable import APIModels

struct CalendarDaysTests {
    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2000, 3, 1, 11017), (1, 1, 1, -719_162),
        (0, 3, 1, -719_468), (0, 2, 29, -719_469), (9999, 12, 31, 2_932_896),
    ])
    func countsFrom1970(year: Int, month: Int, day: Int, days: Int) {
        #expect(CalendarDays.since1970(year: year, month: month, day: day) == days)
        #expect(CalendarDays.date(since1970: days) == (year, month, day))
    }

    @Test func eachDayFollowsThePreviousOne() {
        var (year, month, day) = CalendarDays.date(since1970: -1000)
        for days in -999...150_000 {
            day += 1
            if day > CalendarDays.count(month: month, year: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            guard CalendarDays.date(since1970: days) == (year, month, day) else {
                Issue.record("\(days): \(year)-\(month)-\(day)")
                return
            }
        }
    }

    @Test func aDayAfterTheEndOfAMonthIsInTheNextOne() {
        #expect(
            CalendarDays.since1970(year: 2023, month: 2, day: 31)
                == CalendarDays.since1970(year: 2023, month: 3, day: 3)
        )
    }
}
