import Testing

@testable import APIModels

struct ParameterFormTests {
    private func form(
        _ style: ParameterStyle,
        explodes: Bool? = nil,
        keeping kept: PercentEncoding.Kept = .none
    ) -> ParameterForm {
        ParameterForm("color", style, explodes: explodes, keeping: kept)
    }

    private static var list: EncodedValue {
        EncodedValue.list([.text("blue"), .text("black")])
    }
    private static var object: EncodedValue {
        EncodedValue.fields([
            .init(name: "R", value: .literal("100")), .init(name: "G", value: .literal("200")),
        ])
    }

    /// RFC 6570 sections 3.2.2, 3.2.5 and 3.2.7.
    @Test(arguments: [
        (ParameterStyle.simple, false, "blue", "blue,black", "R,100,G,200"),
        (.simple, true, "blue", "blue,black", "R=100,G=200"),
        (.label, false, ".blue", ".blue,black", ".R,100,G,200"),
        (.label, true, ".blue", ".blue.black", ".R=100.G=200"),
        (.matrix, false, ";color=blue", ";color=blue,black", ";color=R,100,G,200"),
        (.matrix, true, ";color=blue", ";color=blue;color=black", ";R=100;G=200"),
    ])
    func writesPaths(style: ParameterStyle, explodes: Bool, text: String, list: String, object: String) {
        let form = form(style, explodes: explodes)
        #expect(form.path(.text("blue")) == text)
        #expect(form.path(Self.list) == list)
        #expect(form.path(Self.object) == object)
    }

    /// OpenAPI 3.1.1 section 4.12.5.
    @Test(arguments: [
        (ParameterStyle.form, false, "color=blue,black", "color=R,100,G,200"),
        (.form, true, "color=blue&color=black", "R=100&G=200"),
        (.spaceDelimited, false, "color=blue%20black", "color=R%20100%20G%20200"),
        (.pipeDelimited, false, "color=blue%7Cblack", "color=R%7C100%7CG%7C200"),
        (.deepObject, true, "color%5B%5D=blue&color%5B%5D=black", "color%5BR%5D=100&color%5BG%5D=200"),
    ])
    func writesQueries(style: ParameterStyle, explodes: Bool, list: String, object: String) {
        let form = form(style, explodes: explodes)
        #expect(form.pairs(Self.list).joined(separator: "&") == list)
        #expect(form.pairs(Self.object).joined(separator: "&") == object)
    }

    @Test func writesHeaderFieldsWithoutEncoding() {
        #expect(form(.simple, keeping: .all).header(.list([.text("a b"), .text("c/d")])) == "a b,c/d")
        #expect(form(.simple, keeping: .all).header(.list([])) == nil)
    }

    @Test func nullAndEmptyListsAndObjectsSendNothing() {
        for value in [EncodedValue.null, .list([]), .list([.null]), .fields([])] {
            #expect(form(.form).pairs(value) == [])
            #expect(form(.simple).path(value) == "")
            #expect(form(.simple).header(value) == nil)
        }
        #expect(form(.matrix).path(.text("")) == ";color")
    }

    @Test func formCookieAndDeepObjectExplodeByDefault() {
        #expect(form(.form).pairs(Self.list).count == 2)
        #expect(form(.cookie).pairs(Self.list).count == 2)
        #expect(form(.pipeDelimited).pairs(Self.list).count == 1)
    }

    @Test func nestedValuesAreJSONText() {
        let nested = EncodedValue.fields([.init(name: "a", value: Self.object)])
        #expect(form(.form).pairs(nested) == ["a=%7B%22R%22%3A100%2C%22G%22%3A200%7D"])
        #expect(form(.json, keeping: .all).pairs(nested) == [#"color={"a":{"R":100,"G":200}}"#])
    }

    @Test func deepObjectsWriteTheIndexOfObjectsInLists() {
        let list = EncodedValue.list([Self.object])
        #expect(form(.deepObject).pairs(list) == ["color%5B0%5D%5BR%5D=100", "color%5B0%5D%5BG%5D=200"])
    }
}
