import Testing

@testable import APIModels
@_spi(Generated) @testable import APIRuntime

/// The table of OpenAPI 3.1.1 section 4.12.5, to the byte.
@Suite struct APIRequestParametersTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var style: ParameterStyle
        var explodes: Bool
        var empty: String?
        var text: String?
        var list: String?
        var object: String?
        var testDescription: String { "\(style), explode: \(explodes)" }
    }

    struct Colour: Encodable {
        var R = 100
        var G = 200
        var B = 150
    }

    private static let list = ["blue", "black", "brown"]

    @Test(arguments: [
        Row(
            style: .matrix,
            explodes: false,
            empty: ";color",
            text: ";color=blue",
            list: ";color=blue,black,brown",
            object: ";color=R,100,G,200,B,150"
        ),
        Row(
            style: .matrix,
            explodes: true,
            empty: ";color",
            text: ";color=blue",
            list: ";color=blue;color=black;color=brown",
            object: ";R=100;G=200;B=150"
        ),
        Row(
            style: .label,
            explodes: false,
            empty: ".",
            text: ".blue",
            list: ".blue,black,brown",
            object: ".R,100,G,200,B,150"
        ),
        Row(
            style: .label,
            explodes: true,
            empty: ".",
            text: ".blue",
            list: ".blue.black.brown",
            object: ".R=100.G=200.B=150"
        ),
        Row(
            style: .simple,
            explodes: false,
            empty: "",
            text: "blue",
            list: "blue,black,brown",
            object: "R,100,G,200,B,150"
        ),
        Row(
            style: .simple,
            explodes: true,
            empty: "",
            text: "blue",
            list: "blue,black,brown",
            object: "R=100,G=200,B=150"
        ),
    ]) func pathsAreAsTheTableHasThem(_ row: Row) throws {
        func path(_ value: some Encodable) throws -> String {
            ParameterForm("color", row.style, explodes: row.explodes, keeping: .none).path(try EncodedValue(value))
        }
        #expect(try path("") == row.empty)
        #expect(try path("blue") == row.text)
        #expect(try path(Self.list) == row.list)
        #expect(try path(Colour()) == row.object)
    }

    @Test(arguments: [
        Row(
            style: .form,
            explodes: false,
            empty: "color=",
            text: "color=blue",
            list: "color=blue,black,brown",
            object: "color=R,100,G,200,B,150"
        ),
        Row(
            style: .form,
            explodes: true,
            empty: "color=",
            text: "color=blue",
            list: "color=blue&color=black&color=brown",
            object: "R=100&G=200&B=150"
        ),
        Row(
            style: .spaceDelimited,
            explodes: false,
            list: "color=blue%20black%20brown",
            object: "color=R%20100%20G%20200%20B%20150"
        ),
        Row(
            style: .pipeDelimited,
            explodes: false,
            list: "color=blue%7Cblack%7Cbrown",
            object: "color=R%7C100%7CG%7C200%7CB%7C150"
        ),
        Row(style: .deepObject, explodes: true, object: "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ]) func queriesAreAsTheTableHasThem(_ row: Row) throws {
        func query(_ value: some Encodable) -> String {
            var request = APIRequest("call", .get, "/")
            request.query("color", value, style: row.style, explodes: row.explodes)
            return request.query.joined(separator: "&")
        }
        if let empty = row.empty { #expect(query("") == empty) }
        if let text = row.text { #expect(query("blue") == text) }
        if let list = row.list { #expect(query(Self.list) == list) }
        #expect(query(Colour()) == row.object)
    }

    @Test func theDefaultOfExplodeIsTheStyles() throws {
        var request = APIRequest("call", .get, "/")
        request.query("a", ["x", "y"], style: .form)
        request.query("b", ["x", "y"], style: .pipeDelimited)
        request.query("c", ["x", "y"], style: .spaceDelimited, explodes: true)
        #expect(request.query == ["a=x", "a=y", "b=x%7Cy", "c=x", "c=y"])
    }

    @Test func nothingIsSentForNothing() throws {
        var request = APIRequest("call", .get, "/")
        request.query("a", [String]?.none, style: .form)
        request.query("b", [String](), style: .pipeDelimited)
        request.query("c", [String: Int](), style: .form)
        request.query("d", [nil, "x", nil] as [String?], style: .form, explodes: false)
        try request.header("e", [String](), style: .simple)
        try request.cookie("f", [String]())
        #expect(request.query == ["d=x"])
        #expect(request.headers.isEmpty && request.cookies.isEmpty)
    }

    @Test func aDelimiterInsideAValueIsEncoded() {
        var request = APIRequest("call", .get, "/")
        request.query("filter[name]", ["a,b", "c|d"], style: .form, explodes: false)
        request.query("$top", ["a,b", "c|d"], style: .pipeDelimited)
        #expect(request.query == ["filter%5Bname%5D=a%2Cb,c%7Cd", "%24top=a%2Cb%7Cc%7Cd"])
    }

    @Test func reservedCharactersPassWhereTheyMay() {
        var request = APIRequest("call", .get, "/\("a:b;c/d?e#f%2Fg%", style: .simple, allowsReserved: true)")
        request.query("q", "https://a/b?c=d&e[0]#f %20%", style: .form, allowsReserved: true)
        #expect(request.path.text == "/a:b;c%2Fd%3Fe%23f%2Fg%25")
        let nested: APIPath = "/\("a/b?c", style: .simple, keepsSlashes: true)"
        #expect(nested.text == "/a/b%3Fc")
        #expect(request.query == ["q=https://a/b?c=d%26e%5B0%5D%23f%20%20%25"])
    }

    @Test func deepObjectsNestInBrackets() throws {
        struct Filter: Encodable {
            struct Range: Encodable { var gte: Int?, lt: Int? }
            struct Rule: Encodable { var field: String }
            var created = Range(gte: 5)
            var tags = ["a", "b"]
            var rules = [Rule(field: "x"), Rule(field: "y")]
            var labels = ["z": "1", "a&b": "2"]
        }
        var request = APIRequest("call", .get, "/")
        request.query("f", Filter(), style: .deepObject)
        request.query("expand", ["data.id", "next"], style: .deepObject)
        #expect(
            request.query.map { $0.replacing("%5B", with: "[").replacing("%5D", with: "]") } == [
                "f[created][gte]=5", "f[tags][]=a", "f[tags][]=b", "f[rules][0][field]=x", "f[rules][1][field]=y",
                "f[labels][a%26b]=2", "f[labels][z]=1", "expand[]=data.id", "expand[]=next",
            ]
        )
    }

    @Test func whatNoStyleHoldsIsJSONText() throws {
        struct Page: Encodable {
            struct Inner: Encodable { var note = "\"é\"\n" }
            var size = 2
            var sort = ["a", "b"]
            var inner = Inner()
        }
        var request = APIRequest("call", .get, "/")
        request.query("page", Page(), style: .form)
        request.query("json", Page(), style: .json)
        try request.header("X-Page", Page(), style: .json)
        let inner = "%7B%22note%22%3A%22%5C%22%C3%A9%5C%22%5Cn%22%7D"
        #expect(Array(request.query.prefix(4)) == ["size=2", "sort=a", "sort=b", "inner=\(inner)"])
        #expect(request.query[4].hasPrefix("json=%7B%22size%22%3A2%2C%22sort%22%3A%5B%22a%22"))
        #expect(request.headers[.init("X-Page")!] == #"{"size":2,"sort":["a","b"],"inner":{"note":"\"é\"\n"}}"#)
    }

    @Test func headersAreNotPercentEncoded() throws {
        var request = APIRequest("call", .get, "/")
        try request.header("X-List", ["a b", "c/d"], style: .simple)
        try request.header("X-Object", Colour(), style: .simple, explodes: true)
        #expect(request.headers[.init("X-List")!] == "a b,c/d")
        #expect(request.headers[.init("X-Object")!] == "R=100,G=200,B=150")
        #expect(throws: APIError.self) { try request.header("X-Bad", ["a\r\nb"], style: .simple) }
    }

    @Test func cookiesArePairsThatCannotBreakOut() throws {
        var request = APIRequest("call", .get, "/")
        try request.cookie("session", "a;b c")
        try request.cookie("ids", [1, 2])
        try request.cookie("list", [1, 2], explodes: false)
        try request.cookie("raw", "a/b c", style: .cookie)
        #expect(request.cookies == ["session=a%3Bb%20c", "ids=1", "ids=2", "list=1,2", "raw=a/b c"])
        let error = #expect(throws: APIError.self) { try request.cookie("raw", "a; admin=1", style: .cookie) }
        #expect(
            error?.description
                == "call: the value of cookie 'raw' has a character that is not allowed in a cookie; remove it"
        )
    }

    @Test func aQueryStringIsAFormOrJSON() {
        var request = APIRequest("call", .get, "/")
        request.queryString(Colour())
        #expect(request.query == ["R=100", "G=200", "B=150"])
        var other = APIRequest("call", .get, "/")
        other.queryString(["a": [1]], style: .json)
        #expect(other.query == ["%7B%22a%22%3A%5B1%5D%7D"])
    }

    @Test func aValueThatCannotBeTakenApartFailsTheCall() {
        struct Broken: Encodable {
            func encode(to encoder: any Encoder) throws { throw APIError(.configuration, "no form") }
        }
        var request = APIRequest("call", .get, "/")
        request.query("a", Broken(), style: .form)
        #expect(request.fault == "no form")
    }
}
