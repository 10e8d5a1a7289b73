@_spi(Generated) import APIModels
import Testing

struct NullableTests {
    @Test func literalsAreValues() {
        let name = "b"
        let texts: [Nullable<String>?] = ["a", "\(name)!", .null, nil]
        #expect(texts == [.value("a"), .value("b!"), .some(.null), .none])
        let integer: Nullable<Int> = 1
        let number: Nullable<Double>? = 1.5
        let boolean: Nullable<Bool>? = true
        #expect(integer == .value(1))
        #expect(number == .value(1.5))
        #expect(boolean == .value(true))
    }

    @Test func nilBecomesNull() {
        let none: String? = nil
        #expect(Nullable(none) == .null)
        #expect(Nullable("a") == .value("a"))
    }

    @Test func wrappedIsTheValueOrNil() {
        #expect(Nullable.value(1).wrapped == 1)
        #expect(Nullable<Int>.null.wrapped == nil)
    }

    @Test func codingKeepsNullAndValue() throws {
        let values: [Nullable<Int>] = [.null, 1]
        #expect(try JSON.encode(values) == "[null,1]")
        #expect(try JSON.decode([Nullable<Int>].self, "[null,1]") == values)
    }
}
