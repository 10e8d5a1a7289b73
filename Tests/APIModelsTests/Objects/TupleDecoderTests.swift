@_spi(Generated) import APIModels
import Foundation
import Testing

/// Like the generated model of `prefixItems: [string, integer or null, number], minItems: 2, items: boolean`.
private struct Sample: Codable, Hashable {
    var first: String
    var second: Int?
    var third: Double?
    var rest: [Bool]

    init(from decoder: any Decoder) throws {
        var object = try TupleDecoder(decoder)
        first = try object.required()
        second = try object.optional()
        third = try object.optional()
        rest = try object.rest()
    }

    func encode(to encoder: any Encoder) throws {
        var object = TupleEncoder(encoder)
        try object.required(first)
        try object.required(second)
        try object.optional(third)
        try object.rest(rest)
    }
}

@Suite struct TupleDecoderTests {
    @Test(arguments: [
        #"["a",1,2.5,true,false]"#, #"["a",null]"#, #"["a",null,null,true]"#, #"["a",1]"#,
    ])
    func keepsAllElements(json: String) throws {
        let sample = try JSONDecoder().decode(Sample.self, from: Data(json.utf8))
        #expect(String(decoding: try JSONEncoder().encode(sample), as: UTF8.self) == json)
    }

    @Test(arguments: ["[]", "{}", "[1]", #"["a",1,2,3]"#])
    func rejectsOtherArrays(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Sample.self, from: Data(json.utf8)) }
    }
}
