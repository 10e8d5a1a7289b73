import Foundation
import Testing

@testable import APIModels

struct EncodedValueNodeTests {
    private func encoded(_ value: some Encodable) throws -> EncodedValue { try EncodedValue(value) }

    @Test func encodesScalars() throws {
        #expect(try encoded("a") == .text("a"))
        #expect(try encoded(true) == .literal("true"))
        #expect(try encoded(UInt64.max) == .literal("18446744073709551615"))
        #expect(try encoded(2.0) == .literal("2"))
        #expect(try encoded(Float(0.1)) == .literal("0.1"))
        #expect(try encoded(Int?.none) == .null)
    }

    @Test func encodesFoundationTypesAsJSONCodersDo() throws {
        #expect(try encoded(#require(Decimal(string: "0.10"))) == .literal("0.1"))
        #expect(try encoded(#require(URL(string: "https://a/b"))) == .text("https://a/b"))
        #expect(try encoded(Data("hello".utf8)) == .text("aGVsbG8="))
    }

    @Test func keepsFiles() throws {
        let file = FilePart.file("/tmp/a.txt")
        #expect(try encoded(["f": file]) == .fields([.init(name: "f", value: .file(file))]))
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func rejectsNumbersWithoutText(number: Double) {
        let error = #expect(throws: EncodingError.self) { try encoded(["a": number]) }
        guard case .invalidValue(_, let context) = error else { return }
        #expect(context.codingPath.map(\.stringValue) == ["a"])
    }

    @Test func sortsDictionaries() throws {
        let value = try encoded(["c": 1, "a": 2, "b": 3])
        #expect(value.json == #"{"a":2,"b":3,"c":1}"#)
    }
}
