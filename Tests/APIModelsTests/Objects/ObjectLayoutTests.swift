@_spi(Generated) import APIModels
import Testing

@Suite struct ObjectLayoutTests {
    /// Sizes and alignments in an order that leaves gaps between properties.
    private struct Mixed: ObjectModel {
        var flag = true
        var number: Double?
        var small: Int8 = 1
        var text = "text"
        var short: Int16? = 2
        var level: Level? = .low
        var choice: SamplePlace = .integer(3)
        var null: Nullable<Bool>? = .null
        var list: [UInt8] = [4]
        @Indirect var outside: Int32 = 5
        var required: Int?
        @OptionalIndirect var requiredOutside: String? = nil
        var last = false

        static let layout: ObjectLayout<Self> = .init(
            "flag number small text short level choice null list outside required requiredOutside last",
            Self.init(
                flag:
                number:
                small:
                text:
                short:
                level:
                choice:
                null:
                list:
                outside:
                required:
                requiredOutside:
                last:
            ),
            nulls: "required requiredOutside",
            indirect: "outside requiredOutside"
        )
    }

    private static let changes: [@Sendable (inout Mixed) -> Void] = [
        { $0.flag = false }, { $0.number = 0 }, { $0.small = 2 }, { $0.text = "" }, { $0.short = nil },
        { $0.level = .unknown("") }, { $0.choice = .string("3") }, { $0.null = nil }, { $0.list = [] },
        { $0.outside = 6 }, { $0.required = 0 }, { $0.requiredOutside = "" }, { $0.last = true },
    ]

    private static var values: [Mixed] {
        [Mixed()]
            + changes.map { change in
                var value = Mixed()
                change(&value)
                return value
            }
    }

    @Test func eachPropertyIsComparedAndHashed() {
        for (index, value) in Self.values.enumerated() {
            for (other, same) in Self.values.enumerated() { #expect((value == same) == (index == other)) }
        }
        #expect(Set(Self.values + Self.values).count == Self.changes.count + 1)
        #expect(Self.values.map(\.hashValue) == Self.values.map(\.hashValue))
    }

    @Test func eachPropertyIsWrittenAndRead() throws {
        let json = """
            {"choice":3,"flag":true,"last":false,"level":"low","list":[4],"null":null,"outside":5,"required":null,\
            "requiredOutside":null,"short":2,"small":1,"text":"text"}
            """
        #expect(try JSON.encode(Mixed()) == json)
        for value in Self.values { #expect(try JSON.decode(Mixed.self, JSON.encode(value)) == value) }
    }

    @Test func valuesAreCopiedAndFreed() {
        var values = (0..<1000).map { Mixed(text: String(repeating: "x", count: 100 + $0), required: $0) }
        let copies = values
        for index in values.indices { values[index].text += "y" }
        #expect(zip(values, copies).allSatisfy { $0 != $1 && $0.text.dropLast() == $1.text })
        values.removeAll()
        #expect(copies.enumerated().allSatisfy { $1.text.count == 100 + $0 && $1.required == $0 })
    }

    @Test func anObjectInAnObjectIsAProperty() throws {
        struct Outer: ObjectModel {
            var flag: Bool
            var inner: Circle?
            var mixed: Mixed
            static let layout: ObjectLayout<Self> = .init("flag inner mixed", Self.init(flag:inner:mixed:))
        }
        let outer = Outer(flag: true, inner: Circle(radius: 1, name: "c"), mixed: Mixed())
        var other = outer
        other.mixed.last = true
        #expect(outer != other)
        #expect(try JSON.decode(Outer.self, JSON.encode(other)) == other)
    }
}
