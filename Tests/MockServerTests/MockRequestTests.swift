import Testing

@testable import MockServer

@Suite struct MockRequestTests {
    private func request(_ name: String, _ value: String) -> MockRequest {
        MockRequest(method: "GET", path: "/", fields: [name: value])
    }

    @Test(arguments: [
        ("code=404", 404), ("wait=1, code=503", 503), ("respond-async; Code = 201", 201), ("code=x", nil),
        ("wait=1", nil),
        ("", nil),
    ])
    func readsTheStatusOfPrefer(value: String, status: Int?) {
        #expect(request("prefer", value).preferredStatus == status)
    }

    @Test func readsCookies() {
        #expect(request("cookie", "a=1; b=x%20y; a=2; c").cookies == ["a": "1", "b": "x%20y", "c": ""])
        #expect(MockRequest(method: "GET", path: "/").cookies.isEmpty)
    }

    @Test func readsTheMediaTypeWithoutParameters() {
        #expect(request("content-type", "Text/CSV; charset=utf-8").mediaType == "text/csv")
        #expect(MockRequest(method: "GET", path: "/").mediaType == nil)
    }

    @Test(arguments: [
        ("text/html, Text/Plain;q=0.5", true), ("*/*", false), ("text/*", false), ("", false),
    ])
    func findsAMediaTypeInAccept(value: String, accepts: Bool) {
        #expect(request("accept", value).accepts("text/plain") == accepts)
    }
}
