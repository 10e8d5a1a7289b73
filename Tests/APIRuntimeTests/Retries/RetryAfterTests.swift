import HTTPTypes
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct RetryAfterTests {
    private func wait(_ fields: KeyValuePairs<String, String>) -> Duration? {
        var header = HTTPFields()
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { header.append(HTTPField(name: name, value: value)) }
        }
        return RetryAfter.wait(header, now: 784_111_777)
    }

    @Test func takesSecondsAndDates() {
        #expect(wait(["Retry-After": "7"]) == .seconds(7))
        #expect(wait(["Retry-After": " 0 "]) == .zero)
        #expect(wait(["Retry-After": "1.5"]) == .milliseconds(1500))
        #expect(wait(["Retry-After": "Sun, 06 Nov 1994 08:50:37 GMT"]) == .seconds(60))
    }

    @Test func aDateInThePastIsAPauseOfZero() {
        #expect(wait(["Retry-After": "Sun, 06 Nov 1994 08:48:37 GMT"]) == .zero)
    }

    @Test func millisecondsGoFirst() {
        #expect(wait(["Retry-After": "7", "retry-after-ms": "250"]) == .milliseconds(250))
        #expect(wait(["Retry-After": "7", "retry-after-ms": "soon"]) == .seconds(7))
    }

    @Test(arguments: ["", "soon", "-1", "+1", "nan", "inf", "0x10", "1e999", "7x"])
    func passesOverWhatIsNeither(_ text: String) {
        #expect(wait(["Retry-After": text]) == nil)
    }

    @Test func aNumberBeyondAllLimitsIsTooLongAndNoOverflow() {
        #expect(wait(["Retry-After": "99999999999999999999"]) == .seconds(31_536_000_000))
    }
}
