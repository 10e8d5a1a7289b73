import Testing

@testable import APIModels

struct EncodedValueEncoderTests {
    /// Uses every kind of container.
    private struct Containers: Encodable {
        enum Key: String, CodingKey { case name, list, inner, nothing, parent }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode("first", forKey: .name)
            try container.encode("second", forKey: .name)
            var list = container.nestedUnkeyedContainer(forKey: .list)
            try list.encode(1)
            try list.encodeNil()
            var nested = list.nestedContainer(keyedBy: Key.self)
            try nested.encode(true, forKey: .inner)
            var inner = list.nestedUnkeyedContainer()
            try inner.encode("x")
            try 2.encode(to: list.superEncoder())
            #expect(list.count == 5)
            var object = container.nestedContainer(keyedBy: Key.self, forKey: .inner)
            try object.encodeNil(forKey: .nothing)
            try "p".encode(to: container.superEncoder(forKey: .parent))
            try "s".encode(to: container.superEncoder())
        }
    }

    @Test func encodesEveryKindOfContainer() throws {
        let json =
            #"{"name":"second","list":[1,null,{"inner":true},["x"],2],"inner":{"nothing":null},"parent":"p","super":"s"}"#
        #expect(try EncodedValue(Containers()).json == json)
    }

    @Test func propertiesAreInTheOrderOfTheirEncoding() throws {
        struct Value: Encodable { var b = 1, a = [2], c: Int? }
        #expect(try EncodedValue(Value()).json == #"{"b":1,"a":[2]}"#)
    }

    @Test func emptyContainersAreListsAndObjects() throws {
        struct Empty: Encodable {}
        #expect(try EncodedValue([Int]()) == .list([]))
        #expect(try EncodedValue(Empty()) == .fields([]))
    }
}
