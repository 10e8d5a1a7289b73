import Foundation
import Testing

@testable @_spi(Generated) import APIModels

@Suite struct TaggedPayloadTests {
    private struct Pet: ObjectModel {
        var name: String?
        var kind: String?
        static let layout: ObjectLayout<Self> = .init("name kind", Self.init(name:kind:))
    }

    private enum Animal: TaggedUnion {
        case cat(Pet), tiger(Pet), unknown(JSONValue)

        init(from decoder: any Decoder) throws {
            let union = UnionDecoder(decoder)
            switch union.tag("kind") {
            case "cat": self = .cat(try union.value())
            case "tiger": self = .tiger(try union.value())
            default: self = .unknown(try union.unknown())
            }
        }

        var payload: any APIValue {
            switch self {
            case .cat(let value): value.tagged("kind", "cat")
            case .tiger(let value): value.tagged("kind", "tiger")
            case .unknown(let value): value
            }
        }
    }

    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func writesTheTagWhereTheValueHasNone() throws {
        #expect(try json(Animal.cat(Pet())) == #"{"kind":"cat"}"#)
        #expect(try json([Animal.tiger(Pet(name: "T"))]) == #"[{"kind":"tiger","name":"T"}]"#)
    }

    @Test func theTagOfTheValueWins() throws {
        #expect(try json(Animal.cat(Pet(kind: "lion"))) == #"{"kind":"lion"}"#)
    }

    @Test(arguments: [
        (Animal.cat(Pet(name: "A")), #"{"kind":"cat","name":"A"}"#),
        (.cat(Pet(name: "A", kind: "lion")), #"{"name":"A","kind":"lion"}"#),
        (.tiger(Pet()), #"{"kind":"tiger"}"#),
        (.unknown(["kind": "dog"]), #"{"kind":"dog"}"#),
    ])
    private func theRuntimeWritesTheTagFirstUnlessTheValueHasIt(_ value: Animal, _ text: String) throws {
        #expect(String(decoding: try JSONEncoding.bytes(of: value), as: UTF8.self) == text)
    }

    @Test func valuesAreEqualIfTheirTagsAre() {
        #expect(Animal.cat(Pet(name: "A")) == Animal.cat(Pet(name: "A")))
        #expect(Animal.cat(Pet(name: "A")) != Animal.tiger(Pet(name: "A")))
        #expect(Animal.cat(Pet(name: "A")).hashValue == Animal.cat(Pet(name: "A")).hashValue)
    }

    @Test(arguments: [#"{"kind":"cat","name":"A"}"#, #"{"kind":"tiger"}"#, #"{"kind":"dog","x":1}"#])
    func readsWhatItWrites(text: String) throws {
        #expect(try json(try JSONDecoder().decode(Animal.self, from: Data(text.utf8))) == text)
    }
}
