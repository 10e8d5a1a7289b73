import APIModels
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct FieldEncodingTests {
    private static var list: EncodedValue {
        EncodedValue.list([.literal("1"), .null, .literal("2")])
    }
    private static var object: EncodedValue {
        EncodedValue.fields([
            EncodedValue.Field(name: "a", value: .literal("1")), EncodedValue.Field(name: "b", value: .text("x")),
        ])
    }

    private func fields(_ encoding: FieldEncoding, _ value: EncodedValue) -> [String] {
        encoding.fields("n", value).map { "\($0.name)=\($0.value.plainText ?? $0.value.json)" }
    }

    @Test func nullAndAnEmptyListHaveNoFields() {
        #expect(fields(.standard, .null) == [])
        #expect(fields(.commas, .list([])) == [])
    }

    @Test func aListHasAFieldForEachElement() {
        #expect(fields(.standard, Self.list) == ["n=1", "n=2"])
        #expect(fields(.exploded, Self.list) == ["n=1", "n=2"])
    }

    @Test func anObjectIsJSONOrHasFieldsOfItsOwn() {
        #expect(fields(.standard, Self.object) == [#"n={"a":1,"b":"x"}"#])
        #expect(fields(.exploded, Self.object) == ["a=1", "b=x"])
        #expect(fields(.commas, Self.object) == ["n=a,1,b,x"])
        #expect(fields(.brackets, Self.object) == ["n[a]=1", "n[b]=x"])
    }

    @Test func elementsInBracketsAreNumbered() {
        #expect(fields(.brackets, .list([Self.object])) == ["n[0][a]=1", "n[0][b]=x"])
    }
}
