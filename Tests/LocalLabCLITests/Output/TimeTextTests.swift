import Testing

@testable import LocalLabCLI

@Suite struct TimeTextTests {
    @Test(arguments: [
        (0, "0:00"), (59.9, "0:59"), (60, "1:00"), (3600, "1:00:00"), (-1, "0:00"), (.infinity, "0:00"), (.nan, "0:00"),
    ]) func showsDurationsAsAClockDoes(_ seconds: Double, _ text: String) {
        #expect(TimeText.clock(seconds: seconds) == text)
    }
}
