import Testing

@testable import LocalLabCLI

@Suite struct BatchProgressTests {
    @Test func tellsNeitherRateNorRestBeforeTheFirstAnswer() {
        #expect(BatchProgress(total: 4, earlier: 1).line(after: .zero) == "[#####---------------] 1/4")
    }

    @Test func countsTheRateOfThisRunAlone() {
        let progress = BatchProgress(total: 100, earlier: 50, asked: 10)
        #expect(progress.line(after: .seconds(4)) == "[############--------] 60/100  2.5/s  0:16 left")
    }

    @Test func slowRatesAreForAMinute() {
        let progress = BatchProgress(total: 1000, earlier: 0, asked: 1)
        #expect(progress.line(after: .seconds(7)) == "[--------------------] 1/1000  8.6/min  1:56:33 left")
    }

    @Test func nothingToDoIsAnEmptyBar() {
        #expect(BatchProgress(total: 0, earlier: 0).line(after: .zero) == "[####################] 0/0")
    }

    @Test(arguments: [
        (0, "0:00"), (59.9, "0:59"), (60, "1:00"), (3600, "1:00:00"), (-1, "0:00"), (.infinity, "0:00"), (.nan, "0:00"),
    ]) func showsDurationsAsAClockDoes(_ seconds: Double, _ text: String) {
        #expect(TimeText.clock(seconds: seconds) == text)
    }
}
