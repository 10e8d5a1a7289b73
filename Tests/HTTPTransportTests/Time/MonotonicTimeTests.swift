import Testing

@testable import HTTPTransport

@Suite struct MonotonicTimeTests {
    @Test func aSleepNeverEndsBeforeItsMoment() {
        let start = MonotonicTime(nanoseconds: 1_000)
        #expect(start.advanced(by: .nanoseconds(1)).milliseconds(since: start) == 1)
        #expect(start.advanced(by: .milliseconds(5)).milliseconds(since: start) == 5)
        #expect(start.milliseconds(since: start.advanced(by: .seconds(1))) == 0)
    }

    @Test func aDurationForEverDoesNotWrapAround() {
        let start = MonotonicTime.now
        #expect(start.advanced(by: .seconds(Int64.max)) > start)
    }

    @Test func itDoesNotGoBack() {
        let moments = (0..<100).map { _ in MonotonicTime.now }
        #expect(moments == moments.sorted())
    }
}
