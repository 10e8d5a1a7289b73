import APIModels
import Testing

struct CalendarDurationTests {
    @Test func readsPartsOfFixedLength() {
        #expect(CalendarDuration("PT1M30.5S").duration == .seconds(90.5))
        #expect(CalendarDuration("-P1DT1H").duration == .seconds(-90000))
        #expect(CalendarDuration("P2W").duration == .seconds(1_209_600))
    }

    @Test func yearsAndMonthsHaveNoFixedLength() {
        #expect(CalendarDuration("P1Y2M").components?.months == 2)
        #expect(CalendarDuration("P1Y").duration == nil)
    }

    @Test(arguments: ["", "P", "PT", "1D", "P1", "P1H", "PT1D", "P1DT", "PT1S1"])
    func rejectsTextThatIsNotADuration(text: String) {
        #expect(CalendarDuration(text).components == nil)
    }

    @Test func writesSecondsWithAFraction() {
        #expect(CalendarDuration(.milliseconds(-1500)).text == "-PT1.5S")
        #expect(CalendarDuration(.zero).text == "PT0S")
    }
}
