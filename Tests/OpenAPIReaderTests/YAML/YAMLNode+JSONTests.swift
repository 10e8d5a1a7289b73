import OpenAPIReader
import Testing

struct YAMLNodeJSONTests {
    private func json(_ yaml: String) -> String? {
        YAMLParser.parse(Array(yaml.utf8), file: "example.yaml").root?.json
    }

    @Test func keepsTheOrderOfMappings() {
        #expect(json("z: 1\na: [true, ~, 'no']\nm: {}\n") == #"{"z":1,"a":[true,null,"no"],"m":{}}"#)
    }

    @Test func escapesStrings() {
        #expect(json(#""\"\\/\n\r\t\x01\u20ac\U0001F600""#) == #""\"\\/\n\r\t\u0001€😀""#)
    }

    @Test(arguments: [
        ("1.10", "1.10"), ("32000.0", "32000.0"), ("1e3", "1e3"), ("12345678901234567890", "12345678901234567890"),
        ("0x10", "16"), ("+1.5", "1.5"), (".5", "0.5"), ("1.", "1.0"), ("007", "7"), ("007.5", "7.5"),
        (".inf", "null"), (".nan", "null"),
    ])
    func writesNumbersAsInJSON(yaml: String, expected: String) {
        #expect(json(yaml) == expected)
    }
}
