import OpenAPIReader
import Testing

struct YAMLNodeAccessTests {
    private let node = YAMLParser.parse(
        Array("text: a\nnumber: 1.10\nwhole: 7\nflag: true\nlist: [1]\nnothing:\n".utf8),
        file: "node.yaml"
    ).root

    @Test func findsKeys() {
        #expect(node?["text"]?.value.string == "a")
        #expect(node?["text"]?.position.description == "node.yaml:1:1")
        #expect(node?["absent"] == nil)
        #expect(node?["text"]?.value["inner"] == nil)
    }

    @Test func returnsOnlyValuesOfTheRequestedType() {
        #expect(node?["number"]?.value.number == 1.1)
        #expect(node?["whole"]?.value.number == 7)
        #expect(node?["number"]?.value.string == nil)
        #expect(node?["flag"]?.value.boolean == true)
        #expect(node?["list"]?.value.items?.count == 1)
        #expect(node?["nothing"]?.value.isNull == true)
    }

    @Test func keepsTheTextOfNumbers() {
        #expect(node?["number"]?.value.text == "1.10")
        #expect(node?["list"]?.value.text == nil)
    }

    @Test func namesKindsForMessages() {
        let names = node?.entries?.map(\.value.kindName)
        #expect(names == ["a string", "a number", "a number", "a boolean", "a list", "null"])
    }
}
