@_spi(Generated) public import APIModels
public import Foundation
import Testing

// A union may contain a type that a user has declared as an `APIValue`.
extension URL: APIValue {}
extension Decimal: APIValue {}

struct MatchDecoderTests {
    @Test(arguments: [
        (#""a""#, Shape.text("a")),
        (#"{"radius":1}"#, .circle(Circle(radius: 1))),
        (#"{"radius":1,"name":"c"}"#, .circle(Circle(radius: 1, name: "c"))),
        // A circle needs a radius.
        (#"{"name":"b"}"#, .box(Box(name: "b"))),
        // A circle would lose the width and the inner shape.
        (#"{"radius":1,"name":"b","width":2.5,"inner":"x"}"#, .box(Box(name: "b", width: 2.5, inner: .text("x")))),
        // No member declares these properties; the map keeps them.
        (#"{"a":1,"b":2}"#, .map(["a": 1, "b": 2])),
        // The name is not a number, so the map does not match; the box ignores one property.
        (#"{"name":"b","other":1}"#, .box(Box(name: "b"))),
        (#"[{"radius":1},"a"]"#, .list([.circle(Circle(radius: 1)), .text("a")])),
        (#"[]"#, .list([])),
        (#"1.5"#, .unknown(1.5)),
        (#"{"radius":"wide"}"#, .box(Box())),
    ])
    func choosesTheMemberThatMatchesBest(json: String, expected: Shape) throws {
        #expect(try JSON.decode(Shape.self, json) == expected)
    }

    @Test func prefersTheMemberWithFewerMissingProperties() throws {
        typealias Pair = Either<Box, Circle>
        #expect(try JSON.decode(Pair.self, #"{"radius":1,"name":"a"}"#) == .second(Circle(radius: 1, name: "a")))
        #expect(try JSON.decode(Pair.self, "{}") == .first(Box()))
    }

    @Test func prefersKnownValuesOfEnums() throws {
        #expect(try JSON.decode(Either<Level, String>.self, #""low""#) == .first(.low))
        #expect(try JSON.decode(Either<Level, String>.self, #""mid""#) == .second("mid"))
        #expect(try JSON.decode(Either<String, Level>.self, #""low""#) == .first("low"))
        // An unknown value of an open enum is better than no member.
        #expect(try JSON.decode(Either<Int, Level>.self, #""mid""#) == .second(.unknown("mid")))
        #expect(try JSON.decode(Either<[Level], [String]>.self, #"["low","mid"]"#) == .second(["low", "mid"]))
    }

    @Test func decodesElementsAndProperties() throws {
        #expect(try JSON.decode(Either<[Int], [String]>.self, #"["a"]"#) == .second(["a"]))
        #expect(try JSON.decode(Either<[String: Int], [String: [Int]]>.self, #"{"a":[1]}"#) == .second(["a": [1]]))
        #expect(try JSON.decode(Either<[Circle], [Box]>.self, #"[{"name":"a"}]"#) == .second([Box(name: "a")]))
    }

    @Test func decodesElementsThatMayBeNull() throws {
        #expect(
            try JSON.decode(Either<Int, [Circle?]>.self, #"[{"radius":1},null]"#) == .second([Circle(radius: 1), nil])
        )
    }

    @Test func keepsValuesThatMatchNoMember() throws {
        #expect(try JSON.decode(Either<Int, Circle>.self, #"{"a":[null,true]}"#) == .unknown(["a": [.null, true]]))
        #expect(try JSON.decode(Either<Int, Circle>.self, "[1]") == .unknown([1]))
    }

    @Test func keepsAllDigitsOfNumbers() throws {
        let big = "12345678901234567890"
        #expect(try JSON.decode(Either<String, UInt64>.self, big) == .second(12_345_678_901_234_567_890))
        let decimal = try #require(Decimal(string: "0.1234567890123456789"))
        #expect(try JSON.decode(Either<String, Decimal>.self, "0.1234567890123456789") == .second(decimal))
        #expect(try JSON.decode(Either<Int8, Double>.self, "300") == .second(300))
        #expect(try JSON.decode(Either<Int, Double>.self, "0.1") == .second(0.1))
        #expect(try JSON.decode(Either<UInt8, Int>.self, "-1") == .second(-1))
    }

    @Test func decodesTypesWithASpecialForm() throws {
        let url = try #require(URL(string: "https://example.com/a"))
        #expect(try JSON.decode(Either<Int, URL>.self, #""https://example.com/a""#) == .second(url))
        #expect(try JSON.decode(Either<[Int], [URL]>.self, #"["https://example.com/a"]"#) == .second([url]))
    }

    /// Without a cache, each level of nested unions would double the work.
    @Test(.timeLimit(.minutes(30))) func decidesEachValueOnce() throws {
        var json = #"{"name":"end"}"#
        for _ in 0..<200 { json = #"{"name":"a","inner":\#(json)}"# }
        var shape: Shape? = try JSON.decode(Shape.self, json)
        var depth = 0
        while case .box(let box) = shape {
            depth += 1
            shape = box.inner
        }
        #expect(depth == 201)
    }

    private indirect enum Left: MatchedUnion {
        case text(String)
        case right(Right)
        case unknown(JSONValue)

        static var members: UnionMembers<Self> { .best(Self.text, Self.right) }
        var payload: any APIValue {
            switch self {
            case .text(let value): value
            case .right(let value): value
            case .unknown(let value): value
            }
        }
    }

    private indirect enum Right: MatchedUnion {
        case number(Int)
        case left(Left)
        case unknown(JSONValue)

        static var members: UnionMembers<Self> { .best(Self.number, Self.left) }
        var payload: any APIValue {
            switch self {
            case .number(let value): value
            case .left(let value): value
            case .unknown(let value): value
            }
        }
    }

    @Test func endsForUnionsThatContainEachOther() throws {
        #expect(try JSON.decode(Left.self, #""a""#) == .text("a"))
        #expect(try JSON.decode(Left.self, "1") == .right(.number(1)))
        #expect(try JSON.decode([Right].self, #"["a",1]"#) == [.left(.text("a")), .number(1)])
        #expect(try JSON.decode(Left.self, "null") == .unknown(.null))
    }

    @Test func writesTheValuesThatItReads() throws {
        for json in [#""a""#, #"{"radius":1}"#, #"{"a":1}"#, #"[{"name":"b"},null]"#, "true"] {
            #expect(try JSON.encode(JSON.decode(Shape.self, json)) == json)
        }
    }

    @Test func worksWithOtherDecoders() throws {
        let list = try PropertyListSerialization.data(
            fromPropertyList: ["radius": 3, "name": "c"],
            format: .binary,
            options: 0
        )
        #expect(try PropertyListDecoder().decode(Shape.self, from: list) == .circle(Circle(radius: 3, name: "c")))
    }
}
