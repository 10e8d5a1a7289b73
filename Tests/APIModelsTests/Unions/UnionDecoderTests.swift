@_spi(Generated) import APIModels
import Testing

struct UnionDecoderTests {
    // MARK: By tag

    @Test(arguments: [
        (#"{"kind":"circle","radius":1}"#, Tagged.circle(Circle(radius: 1))),
        (#"{"kind":"ring","radius":1}"#, .circle(Circle(radius: 1))),
        // The tag decides, even if the value would match another member.
        (#"{"kind":"box","radius":1}"#, .box(Box())),
        (#"{"kind":true}"#, .box(Box())),
        (#"{"kind":7}"#, .box(Box())),
        (#"{"kind":"cone","radius":1}"#, .unknown(["kind": "cone", "radius": 1])),
        (#"{"radius":1}"#, .unknown(["radius": 1])),
        (#"{"kind":null}"#, .unknown(["kind": .null])),
        (#""circle""#, .unknown("circle")),
    ])
    func choosesTheMemberOfTheTag(json: String, expected: Tagged) throws {
        #expect(try JSON.decode(Tagged.self, json) == expected)
    }

    @Test func throwsTheErrorOfTheMemberOfTheTag() throws {
        let error = #expect(throws: DecodingError.self) { try JSON.decode(Tagged.self, #"{"kind":"circle"}"#) }
        guard case .keyNotFound(let key, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(key.stringValue == "radius")
    }

    @Test func prefersAUnionThatKnowsTheTag() throws {
        let known = #"{"kind":"ring","radius":1}"#
        #expect(try JSON.decode(Either<Tagged, [String: JSONValue]>.self, known) == .first(.circle(Circle(radius: 1))))
        let other = #"{"kind":"cone"}"#
        #expect(try JSON.decode(Either<Tagged, [String: JSONValue]>.self, other) == .second(["kind": "cone"]))
    }

    // MARK: By order

    private enum Number: MatchedUnion {
        case integer(Int)
        case number(Double)
        case text(String)
        case unknown(JSONValue)

        static var members: UnionMembers<Self> { .first(Self.integer, Self.number, Self.text) }
        var payload: any APIValue {
            switch self {
            case .integer(let value): value
            case .number(let value): value
            case .text(let value): value
            case .unknown(let value): value
            }
        }
    }

    @Test func choosesTheFirstMemberThatMatches() throws {
        let read = try JSON.decode([Number].self, #"[1,1.5,"a",true,{"a":null}]"#)
        #expect(read == [.integer(1), .number(1.5), .text("a"), .unknown(true), .unknown(["a": .null])])
        let inside = try JSON.decode(Either<[Number], [Double]>.self, "[1,1.5]")
        #expect(inside == .first([.integer(1), .number(1.5)]))
        #expect(try JSON.decode(Either<[Number], [Bool]>.self, "[true]") == .second([true]))
    }
}
