@_spi(Generated) import APIModels
import Foundation
import Testing

/// Like the generated model of an object with a name, the properties of a union and additional properties.
private struct Sample<Variant: APIValue>: OpenObjectModel {
    var name: String
    var variant: Variant
    var additionalProperties: [String: JSONValue]

    init(name: String, variant: Variant, additionalProperties: [String: JSONValue] = [:]) {
        self.name = name
        self.variant = variant
        self.additionalProperties = additionalProperties
    }

    static var keys: PropertyKeys { "name" }

    init(from decoder: any Decoder) throws {
        var object = try ObjectDecoder(decoder, Self.keys)
        name = try object.read()
        variant = try object.union()
        additionalProperties = try object.additionalProperties()
    }

    var propertyValues: [any APIValue] { [name] }
    var objectParts: [ObjectPart] { [.additionalProperties(additionalProperties), .union(variant)] }
}

private struct Side: ObjectModel {
    var side: Double

    static let layout: ObjectLayout<Self> = .init("side", Self.init(side:))
}

@Suite struct ObjectPartEncoderTests {
    private let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }()

    @Test func keepsAllParts() throws {
        let json = #"{"more":{"a":[1,null]},"name":"b","side":1.5}"#
        let sample = try JSONDecoder().decode(Sample<Side>.self, from: Data(json.utf8))
        #expect(sample.variant.side == 1.5)
        #expect(Set(sample.additionalProperties.keys) == ["side", "more"])
        #expect(String(decoding: try encoder.encode(sample), as: UTF8.self) == json)
    }

    @Test func acceptsAnyObjectAsAPart() throws {
        let value: JSONValue = ["side": 1, "name": "old"]
        let json = try encoder.encode(Sample(name: "new", variant: value))
        #expect(String(decoding: json, as: UTF8.self) == #"{"name":"new","side":1}"#)
        let nullable = try encoder.encode(Sample(name: "new", variant: Nullable<JSONValue>.value(value)))
        #expect(nullable == json)
    }

    @Test(arguments: [JSONValue.null, "text", 1, 1.5, true, [1], [[:]]])
    func rejectsPartsThatAreNotObjects(value: JSONValue) {
        #expect(throws: EncodingError.self) { try encoder.encode(Sample(name: "a", variant: value)) }
        #expect(throws: EncodingError.self) { try encoder.encode(Sample(name: "a", variant: DateTime("x"))) }
    }
}
