import OpenAPIReader
import Testing

/// The core schema (YAML 1.2.2 section 10.3.2).
struct YAMLScalarTests {
    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func readsNull(text: String) {
        #expect(YAMLScalar(plain: text) == .null)
    }

    @Test(arguments: [
        ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
    ])
    func readsBooleans(text: String, value: Bool) {
        #expect(YAMLScalar(plain: text) == .boolean(value))
    }

    @Test(arguments: [
        ("0", 0), ("007", 7), ("-12", -12), ("+12", 12), ("0x1F", 31), ("0o17", 15),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ])
    func readsWholeNumbers(text: String, value: Int) {
        #expect(YAMLScalar(plain: text) == .integer(value))
    }

    @Test(arguments: [
        ("1.5", 1.5), ("32000.0", 32000), (".5", 0.5), ("1.", 1), ("-1e3", -1000), ("2E-2", 0.02), ("+1.5e+1", 15),
        ("9223372036854775808", 9_223_372_036_854_775_808), ("0xFFFFFFFFFFFFFFFFFF", 4_722_366_482_869_645_213_696),
        (".inf", .infinity), ("+.INF", .infinity), ("-.Inf", -.infinity),
    ])
    func readsOtherNumbers(text: String, value: Double) {
        #expect(YAMLScalar(plain: text) == .number(value))
    }

    @Test(arguments: [".nan", ".NaN", ".NAN"])
    func readsNotANumber(text: String) {
        guard case .number(let value) = YAMLScalar(plain: text) else {
            Issue.record("\(text) is not a number")
            return
        }
        #expect(value.isNaN)
    }

    @Test(arguments: [
        "yes", "no", "on", "off", "y", "n", "nULL", "tRUE", "1_000", "0b1", "0x", "0xG", "0o8", "-0x1", "1e", "e1", ".",
        "+", "--1", "1.2.3", "12:30", "2026-11-22", "inf", "nan", "infinity", "0x1p3", " 1", "١",
    ])
    func leavesOtherTextAString(text: String) {
        #expect(YAMLScalar(plain: text) == .string(text))
    }
}
