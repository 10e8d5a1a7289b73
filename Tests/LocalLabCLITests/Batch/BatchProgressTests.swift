import Testing

@testable import LocalLabCLI

@Suite struct BatchProgressTests {
    @Test func showsNoRateBeforeTheFirstResult() {
        #expect(BatchProgress(total: 4, earlier: 1).line(after: .zero) == "[#####---------------] 1/4")
    }

    @Test func computesTheRateFromThisRunOnly() {
        let progress = BatchProgress(total: 100, earlier: 50, sent: 10)
        #expect(progress.line(after: .seconds(4)) == "[############--------] 60/100  2.5/s  0:16 left")
    }

    @Test func showsSlowRatesPerMinute() {
        let progress = BatchProgress(total: 1000, earlier: 0, sent: 1)
        #expect(progress.line(after: .seconds(7)) == "[--------------------] 1/1000  8.6/min  1:56:33 left")
    }

    @Test func anEmptyBatchIsComplete() {
        #expect(BatchProgress(total: 0, earlier: 0).line(after: .zero) == "[####################] 0/0")
    }
}
