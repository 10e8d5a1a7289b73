import HTTPTransport
import Testing

@testable import CurlTransport

/// Deadlines in made-up time, which begins at zero.
@Suite struct TransferDeadlinesTests {
    private func moment(_ time: Duration) -> MonotonicTime {
        MonotonicTime(nanoseconds: 0).advanced(by: time)
    }

    private func deadlines(
        whole: Duration? = nil,
        firstByte: Duration? = nil,
        idle: Duration? = nil
    ) -> TransferDeadlines {
        TransferDeadlines(
            Timeouts(whole: whole, firstByte: firstByte, idle: idle),
            start: moment(.zero),
            now: moment(.zero)
        )
    }

    @Test func withoutLimitsNothingIsEverOverdue() {
        var deadlines = deadlines()
        deadlines.noteSending(at: moment(.seconds(1)))
        #expect(deadlines.next == nil)
        #expect(deadlines.failure(at: moment(.seconds(1_000_000))) == nil)
    }

    @Test func connectingIsNoSilence() {
        var deadlines = deadlines(firstByte: .seconds(1), idle: .seconds(2))
        #expect(deadlines.failure(at: moment(.seconds(60))) == nil)
        #expect(deadlines.next == moment(.seconds(61)))
    }

    @Test func theFirstByteHasALimitOfItsOwn() {
        var deadlines = deadlines(firstByte: .seconds(2), idle: .seconds(60))
        deadlines.noteSending(at: moment(.seconds(10)))
        deadlines.noteSending(at: moment(.seconds(11)))
        #expect(deadlines.next == moment(.seconds(13)))
        #expect(deadlines.failure(at: moment(.milliseconds(12_999))) == nil)
        #expect(
            deadlines.failure(at: moment(.seconds(13)))?.message == """
                no answer began within 2.0 seconds; raise configuration.firstByteTimeout if the server may think for longer
                """
        )
        deadlines.noteAnswer(at: moment(.seconds(13)))
        #expect(deadlines.next == moment(.seconds(73)))
    }

    @Test func silenceBeforeTheFirstByteCountsAsIdleToo() {
        var deadlines = deadlines(firstByte: .seconds(60), idle: .seconds(2))
        deadlines.noteSending(at: moment(.seconds(1)))
        #expect(
            deadlines.failure(at: moment(.seconds(3)))?.message
                == "the server sent nothing for 2.0 seconds; raise configuration.idleTimeout if it may be silent for longer"
        )
    }

    @Test func theWholeCallEndsWhateverHappens() {
        var deadlines = deadlines(whole: .seconds(3), idle: .seconds(2))
        for second in 1..<3 {
            deadlines.noteAnswer(at: moment(.seconds(second)))
            #expect(deadlines.failure(at: moment(.seconds(second))) == nil)
        }
        #expect(
            deadlines.failure(at: moment(.seconds(3)))?.message
                == "no complete response arrived within 3.0 seconds; raise configuration.timeout if calls may take longer"
        )
    }

    @Test func theWholeCallBeganBeforeItsLaterTransfers() {
        let limits = Timeouts(whole: .seconds(10), idle: .seconds(5))
        var deadlines = TransferDeadlines(limits, start: moment(.zero), now: moment(.seconds(8)))
        #expect(deadlines.next == moment(.seconds(10)))
        #expect(deadlines.failure(at: moment(.milliseconds(9_999))) == nil)
        #expect(deadlines.failure(at: moment(.seconds(10)))?.code == .timeout)
    }

    @Test func aDayOfStreamingIsCutOffAtItsFirstLongSilence() {
        var deadlines = deadlines(firstByte: .seconds(30), idle: .seconds(30))
        deadlines.noteSending(at: moment(.zero))
        var now = Duration.zero
        while now < .seconds(86_400) {
            now += .seconds(29)
            #expect(deadlines.failure(at: moment(now)) == nil)
            deadlines.noteAnswer(at: moment(now))
        }
        #expect(deadlines.failure(at: moment(now + .seconds(29))) == nil)
        #expect(deadlines.failure(at: moment(now + .seconds(30)))?.code == .timeout)
    }

    @Test func theReadersTimeIsNoSilence() {
        var deadlines = deadlines(idle: .seconds(2))
        deadlines.noteAnswer(at: moment(.seconds(1)))
        deadlines.noteHold(at: moment(.seconds(100)))
        #expect(deadlines.failure(at: moment(.seconds(101))) == nil)
        #expect(deadlines.next == moment(.seconds(102)))
    }

    @Test func hurryingNeverGivesMoreTime() {
        var deadlines = deadlines(whole: .seconds(10))
        deadlines.hurry(.seconds(60), at: moment(.zero))
        #expect(deadlines.next == moment(.seconds(10)))
        deadlines.hurry(.seconds(1), at: moment(.seconds(2)))
        #expect(deadlines.next == moment(.seconds(3)))
    }
}
