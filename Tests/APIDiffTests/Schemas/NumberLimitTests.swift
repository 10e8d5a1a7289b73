import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct NumberLimitTests {
    private func minimum(_ value: Double?, isExclusive: Bool = false) -> NumberLimit? {
        var bounds = Bounds(minimum: value)
        bounds.excludesMinimum = isExclusive
        return NumberLimit(minimumOf: bounds)
    }

    private func maximum(_ value: Double?, isExclusive: Bool = false) -> NumberLimit? {
        var bounds = Bounds(maximum: value)
        bounds.excludesMaximum = isExclusive
        return NumberLimit(maximumOf: bounds)
    }

    @Test func anExclusiveLimitIsTighter() throws {
        #expect(try #require(minimum(1)) < #require(minimum(1, isExclusive: true)))
        #expect(try #require(maximum(1, isExclusive: true)) < #require(maximum(1)))
        #expect(try #require(minimum(1, isExclusive: true)) < #require(minimum(2)))
        #expect(minimum(1, isExclusive: true) == minimum(1, isExclusive: true))
    }

    @Test func aMissingLimitIsNil() {
        #expect(minimum(nil) == nil)
        #expect(maximum(nil) == nil)
    }

    @Test func aWholeNumberHasNoFraction() throws {
        #expect(try #require(minimum(3)).description == "3")
        #expect(try #require(minimum(-0.5)).description == "-0.5")
        #expect(try #require(maximum(3, isExclusive: true)).description == "3 (exclusive)")
        #expect(try #require(maximum(1e300)).description == "1e+300")
    }
}
