/// Converts decimal numbers to doubles, correctly rounded.
enum DecimalConversion {
    private static let exactPowers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]

    /// Returns the double nearest to `digits · 10^exponent`; nil for rare exponents, which the standard library converts.
    static func double(_ digits: UInt64, exponent: Int) -> Double? {
        // Both factors are exact, so there is one rounding (Clinger, "How to read floating point numbers accurately", 1990).
        if digits <= 1 << 53, -22...22 ~= exponent {
            let value = Double(digits)
            return exponent < 0 ? value / exactPowers[-exponent] : value * exactPowers[exponent]
        }
        guard digits > 0, PowersOfFive.exponents ~= exponent else { return digits == 0 ? 0 : nil }
        return nearest(to: digits, exponent: exponent)
    }

    /// Multiplies with the power of five in 128 bits (Lemire, "Number parsing at a gigabyte per second", 2021, section 5).
    ///
    /// The table's exponents give neither subnormal nor infinite results.
    private static func nearest(to digits: UInt64, exponent: Int) -> Double {
        let zeros = digits.leadingZeroBitCount
        let (high, low) = product(of: digits << UInt64(zeros), exponent: exponent)
        let upperBit = high >> 63
        let shift = upperBit + 9
        var mantissa = high >> shift
        var binaryExponent = UInt64(((217_706 * exponent) >> 16) + 63 - zeros + 1023) + upperBit
        // Exactly between two doubles: round to even.
        if low <= 1, -4...23 ~= exponent, mantissa & 3 == 1, mantissa << shift == high { mantissa &= ~1 }
        mantissa += mantissa & 1
        mantissa >>= 1
        if mantissa >= 1 << 53 {
            mantissa = 1 << 52
            binaryExponent += 1
        }
        return Double(bitPattern: mantissa & ~(1 << 52) | binaryExponent << 52)
    }

    private static func product(of digits: UInt64, exponent: Int) -> (high: UInt64, low: UInt64) {
        let index = (exponent - PowersOfFive.exponents.lowerBound) * 2
        var (high, low) = digits.multipliedFullWidth(by: PowersOfFive.bits[index])
        // The lower half of the power matters only if it could change the bits that are kept.
        guard high & 0x1FF == 0x1FF else { return (high, low) }
        let (second, _) = digits.multipliedFullWidth(by: PowersOfFive.bits[index + 1])
        low &+= second
        if second > low { high += 1 }
        return (high, low)
    }
}
