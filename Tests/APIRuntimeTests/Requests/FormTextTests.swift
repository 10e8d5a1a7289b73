import Foundation
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct FormTextTests {
    private struct Address: Codable { var city: String, lines: [String] }

    private struct Form: Codable {
        var name = "A & B=C"
        var age = 3
        var share = 0.5
        var isOpen = true
        var nothing: String?
        var tags = ["x", "y,z"]
        var address = Address(city: "Köln", lines: ["1", "2"])
    }

    private func text(_ value: some Encodable, _ encodings: [String: FieldEncoding] = [:]) throws -> String? {
        FormText.text(of: try EncodedValue(value), encodings: encodings)
    }

    @Test func propertiesAreFieldsInTheirOrder() throws {
        #expect(
            try text(Form())
                == "name=A+%26+B%3DC&age=3&share=0.5&isOpen=true&tags=x&tags=y%2Cz"
                + "&address=%7B%22city%22%3A%22K%C3%B6ln%22%2C%22lines%22%3A%5B%221%22%2C%222%22%5D%7D"
        )
    }

    @Test(arguments: [
        (FieldEncoding.brackets, "tags[0]=x&tags[1]=y", "a[city]=K&a[lines][0]=1"),
        (.exploded, "tags=x&tags=y", "city=K&lines=%5B%221%22%5D"),
        (.commas, "tags=x%2Cy", "a=city%2CK%2Clines%2C%5B%221%22%5D"),
        (.spaces, "tags=x+y", "a=city+K+lines+%5B%221%22%5D"),
        (.pipes.allowingReserved, "tags=x%7Cy", "a=city%7CK%7Clines%7C[%221%22]"),
        (.commas.allowingReserved, "tags=x,y", "a=city,K,lines,[%221%22]"),
    ])
    func listsAndObjectsDependOnTheStyle(encoding: FieldEncoding, list: String, object: String) throws {
        #expect(try text(["tags": ["x", "y"]], ["tags": encoding]) == list)
        #expect(try text(["a": Address(city: "K", lines: ["1"])], ["a": encoding]) == object)
    }

    @Test func valuesWithoutTextAreOmitted() throws {
        #expect(try text(["a": [String]()]) == "")
        #expect(try text(["a": JSONValue.null]) == "")
    }

    @Test func valuesOfFoundationHaveTheirTextInJSON() throws {
        #expect(try text(["u": URL(string: "http://a/b")!]) == "u=http%3A%2F%2Fa%2Fb")
        #expect(try text(["d": Decimal(string: "1.10")!]) == "d=1.1")
        #expect(try text(["d": Data([1, 2])]) == "d=AQI%3D")
    }

    @Test func numbersAreWrittenAsInJSON() throws {
        #expect(try text(["a": 3.0]) == "a=3")
        #expect(try text(["b": 2, "a": 1]) == "a=1&b=2")
        var request = APIRequest("call", .post, "/")
        let error = #expect(throws: APIError.self) { try request.form(["a": ["b": Double.infinity]]) }
        #expect(error?.description == "call: the arguments cannot be encoded as a form: inf for 'a.b' has no JSON form")
    }

    @Test func otherValuesThanObjectsAreRefused() throws {
        var request = APIRequest("call", .post, "/")
        let error = #expect(throws: APIError.self) { try request.form([1]) }
        #expect(error?.description == "call: a form consists of the properties of an object; pass an object")
    }
}
