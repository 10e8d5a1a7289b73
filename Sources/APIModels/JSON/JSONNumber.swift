/// A number of a JSON text: the digits without the decimal point, and the power of ten.
struct JSONNumber {
    /// The offset of the first byte, a sign or a digit.
    let offset: Int

    /// The offset after the last byte.
    var end = 0

    var isNegative = false

    /// All digits as an integer, modulo 2⁶⁴: exact for up to 19 digits.
    var digits: UInt64 = 0

    /// The number of digits, with zeros at the beginning.
    var digitCount = 0

    /// The power of ten that the digits are multiplied by.
    var exponent = 0

    /// Whether there is neither a fraction nor an exponent.
    var isWhole = true

    /// Whether `digits` is exact.
    private var isExact: Bool { digitCount <= 19 }

    init(offset: Int) {
        self.offset = offset
    }

    /// The number as an `Int`, if it is written as one of at most 19 digits; nil also for others that fit.
    var simpleInteger: Int? {
        @inline(__always) get {
            guard isWhole, isExact, digits <= UInt64(Int.max) else { return nil }
            return isNegative ? -Int(digits) : Int(digits)
        }
    }

    /// The number as an integer; nil if it has a fraction or does not fit. `text` is the number in JSON.
    ///
    /// `1.0` and `1e2` are integers (JSON Schema 2020-12 section 6.1.1).
    func integer<Value: FixedWidthInteger>(_ text: @autoclosure () -> String) -> Value? {
        if !isExact { return isWhole ? Value(text()) : nil }
        guard let magnitude = magnitude else { return nil }
        if !isNegative { return Value(exactly: magnitude) }
        if magnitude == 1 << 63 { return Value(exactly: Int64.min) }
        return Int64(exactly: magnitude).flatMap { Value(exactly: -$0) }
    }

    private var magnitude: UInt64? {
        if exponent == 0 || digits == 0 { return digits }
        guard -19...19 ~= exponent else { return nil }
        let power = (0..<exponent.magnitude).reduce(1 as UInt64) { power, _ in power * 10 }
        if exponent < 0 { return digits % power == 0 ? digits / power : nil }
        let (product, isTooLarge) = digits.multipliedReportingOverflow(by: power)
        return isTooLarge ? nil : product
    }

    /// The nearest double; nil if it is infinite. `text` is the number in JSON.
    func double(_ text: @autoclosure () -> String) -> Double? {
        if isExact, let magnitude = DecimalConversion.double(digits, exponent: exponent) {
            return isNegative ? -magnitude : magnitude
        }
        guard let value = Double(text()), value.isFinite else { return nil }
        return value
    }
}
