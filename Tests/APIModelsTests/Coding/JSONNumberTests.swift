import APIModels
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONNumberTests {
    @Test func readsIntegers() throws {
        #expect(try JSON.read(Int.self, "9223372036854775807") == .max)
        #expect(try JSON.read(Int.self, "-9223372036854775808") == .min)
        #expect(try JSON.read(UInt64.self, "18446744073709551615") == .max)
        #expect(try JSON.read(Int8.self, "-128") == -128)
        #expect(try JSON.read(UInt8.self, "255") == 255)
        #expect(try JSON.read(Int.self, "-0") == 0)
    }

    @Test func aWholeNumberWithAFractionOrAnExponentIsAnInteger() throws {
        #expect(try JSON.read(Int.self, "1.0") == 1)
        #expect(try JSON.read(Int.self, "-2.50e1") == -25)
        #expect(try JSON.read(Int.self, "9e18") == 9_000_000_000_000_000_000)
        #expect(try JSON.read(Int.self, "9007199254740993.0") == 9_007_199_254_740_993)
        #expect(try JSON.read(UInt8.self, "1e2") == 100)
        #expect(try JSON.read(Int.self, "0e99") == 0)
    }

    @Test(arguments: [
        ("9223372036854775808", "the number 9223372036854775808 does not fit into Int (byte 0)"),
        ("-9223372036854775809", "the number -9223372036854775809 does not fit into Int (byte 0)"),
        ("1e19", "the number 1e19 does not fit into Int (byte 0)"),
        ("1e400", "the number 1e400 does not fit into Int (byte 0)"),
        ("2.5", "expected an integer, but found the number 2.5 (byte 0)"),
        ("1e-1", "expected an integer, but found the number 1e-1 (byte 0)"),
    ])
    func reportsNumbersThatAreNotIntegers(json: String, text: String) {
        let error = #expect(throws: DecodingError.self) { try JSON.read(Int.self, json) }
        #expect(error.map(DecodingErrorDescription.text) == text)
    }

    @Test func reportsIntegersThatDoNotFit() {
        #expect(throws: DecodingError.self) { try JSON.read(Int8.self, "128") }
        #expect(throws: DecodingError.self) { try JSON.read(UInt8.self, "-1") }
        #expect(throws: DecodingError.self) { try JSON.read(UInt64.self, "18446744073709551616") }
        #expect(throws: DecodingError.self) { try JSON.read(UInt64.self, "-1") }
        #expect(throws: DecodingError.self) { try JSON.read(Double.self, "1e400") }
        #expect(throws: DecodingError.self) { try JSON.read(JSONValue.self, "-1e309") }
    }

    /// Numbers that are hard to round, from the literature and from bugs of other readers.
    @Test(arguments: [
        "0.1", "0.3", "1e23", "8.5e22", "9007199254740993", "9007199254740992.99999999999",
        "9007199254740993.00000000001",
        "1.7976931348623157e308", "1.7976931348623158e308", "4.9e-324", "2.4703282292062328e-324",
        "2.2250738585072011e-308",
        "2.2250738585072014e-308", "6.631236846766476e-316", "3.2378839133029012895883524125015321748630094505e-319",
        "89255.0e-22", "1090544144181609348671888949248", "0.500000000000000166533453693773481063544750213623046875",
        "179769313486231580793728971405301e276", "1.00000000000000011102230246251565404236316680908203125",
        "1.00000000000000011102230246251565404236316680908203124",
        "1.00000000000000033306690738754696212708950042724609375",
        "72057594037927928.0", "72057594037927936.0", "72057594037927932.0", "7205759403792793199999e-5",
        "9223372036854774784.0", "9223372036854775807.0", "10141204801825834086073718800384", "5e-320",
        "0.000000000000000000000000000000000000000000000000000000000000000000000000000001",
        "1448997445238699", "9214843084008499", "30078505129381147446200", "1e65", "1e-65", "12345678901234567e-65",
        "1e66", "1e-66",
        "123456789012345678901234567890e-30",
        "0.00000000000000000000000000000000000000000000000000000000000000123456789012345678",
        "65.613616999999977", "-65.613616999999977", "43.420273000000009", "-0.0", "0e5", "0.0e-500",
        "100000000000000000000000",
    ])
    func roundsDoublesCorrectly(json: String) throws {
        #expect(try JSON.read(Double.self, json).bitPattern == Double(json)?.bitPattern)
    }

    @Test func readsRandomDoublesLikeTheStandardLibrary() throws {
        var random = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        for _ in 0..<100_000 {
            let value = Double(bitPattern: random.next())
            let digits = random.next() >> UInt64.random(in: 0..<60, using: &random)
            for text in ["\(value)", "\(digits)e\(Int.random(in: -70...70, using: &random))"] where value.isFinite {
                bytes.replaceSubrange(0..., with: text.utf8)
                let number = try JSONDecoding.value(Double.self, from: bytes)
                if number.bitPattern != Double(text)?.bitPattern { Issue.record("\(text) is read as \(number)") }
            }
        }
    }

    @Test func keepsTheDigitsOfDecimalNumbers() throws {
        let number = try JSON.read(DecimalNumber.self, "-12345678901234567890.123456789")
        #expect(number.description == "-12345678901234567890.123456789")
        #expect(throws: DecodingError.self) { try JSON.read(DecimalNumber.self, "\"1\"") }
    }
}
