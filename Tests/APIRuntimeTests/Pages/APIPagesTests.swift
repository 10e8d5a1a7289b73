import HTTPTypes
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

extension ProbeClient {
    func list(_ page: Int? = nil) async throws -> [Int] {
        var request = APIRequest("list", .get, "/list")
        request.query("page", page)
        request.query("limit", 2)
        return try await caller.value(request)
    }
}

@Suite(.timeLimit(.minutes(30))) struct APIPagesTests {
    /// A server whose pages name the next one.
    static func server(_ links: [String: String], next: String = "rel=\"next\"") throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let path = String(request.line.split(separator: " ")[1])
                let number = path.last.flatMap { Int(String($0)) } ?? 0
                let link = links[path].map { "link: <\($0)>; \(next)\r\n" } ?? ""
                connection.respond("[\(number),\(number * 10)]", headers: link)
            }
        }
    }

    static let three = ["/v1/list?limit=2": "list?p=3", "/v1/list?p=3": "/v1/list?p=4"]

    @Test func pagesFollowTheLinksOfTheirResponses() async throws {
        let server = try Self.server(Self.three)
        let client = try ProbeClient(server.url + "/v1")
        let pages = APIPages(client) { try await $0.list() }
        #expect(try await pages.collect() == [[2, 20], [3, 30], [4, 40]])
        #expect(
            server.requests.map(\.line) == [
                "GET /v1/list?limit=2 HTTP/1.1", "GET /v1/list?p=3 HTTP/1.1", "GET /v1/list?p=4 HTTP/1.1",
            ]
        )
        var items: [Int] = []
        for try await item in pages.items { items.append(item) }
        #expect(items == [2, 20, 3, 30, 4, 40])
    }

    @Test func aPageIsRequestedWhenItIsNeeded() async throws {
        let server = try Self.server(Self.three)
        let client = try ProbeClient(server.url + "/v1")
        for try await item in APIPages(client, { try await $0.list() }).items where item == 20 { break }
        #expect(server.requests.count == 1)
    }

    @Test func aCursorIsHandedFromPageToPage() async throws {
        let script = ScriptedTransport()
        script.handle("list") { request in
            let number = request.url.contains("page=") ? Int(String(request.url.dropLast(8).last ?? "0")) ?? 0 : 0
            let body = number < 2 ? "[\(number + 1)]" : "[]"
            return TransportResponse(head: HTTPResponse(status: .ok), body: .bytes(Array(body.utf8)))
        }
        let client = try ProbeClient("http://localhost", configuration: ClientConfiguration(transport: script))
        let pages = APIPages(next: { (page: [Int]) in page.first }) { cursor in try await client.list(cursor) }
        #expect(try await pages.collect() == [[1], [2], []])
    }

    @Test func numberedPagesEndAtAnEmptyOne() async throws {
        let lists = [[1, 2], [3], []]
        #expect(try await APIPages(number: 0) { lists[$0] }.collect() == [[1, 2], [3]])
        #expect(try await APIPages(number: 2) { lists[$0] }.collect() == [])
    }

    @Test func offsetsCountTheItemsOfEarlierPages() async throws {
        let numbers = Array(0..<7)
        let pages = APIPages(offset: 1) { Array(numbers.dropFirst($0).prefix(3)) }
        #expect(try await pages.collect() == [[1, 2, 3], [4, 5, 6]])
    }

    @Test func aNumberBeyondItsTypeEndsTheList() async throws {
        #expect(try await APIPages(number: UInt8(254)) { [$0] }.collect() == [[254], [255]])
        #expect(try await APIPages(offset: Int8(0)) { Array(repeating: $0, count: 100) }.collect().count == 2)
    }

    @Test func aPageThatNamesItselfEndsTheList() async throws {
        let server = try Self.server(["/list?limit=2": "/list?p=3", "/list?p=3": "/list?limit=2"])
        var pages = APIPages(try ProbeClient(server.url)) { try await $0.list() }.makeAsyncIterator()
        #expect(try await pages.next() == [2, 20])
        let error = await failure { try await pages.next() }
        #expect(error?.code == .decoding)
        #expect(error?.message == "the next page is not requested: its link leads to an earlier page")
        #expect(try await pages.next() == nil)
    }

    @Test(
        arguments: [
            ("http://elsewhere.example/list", "its link leads to another origin, http://elsewhere.example"),
            ("file:///etc/passwd", "its link leads to another origin, file://"),
            ("http://[", "its link 'http://[' is not a valid URL"),
        ]
    )
    func aLinkToAnotherOriginIsNotFollowed(_ link: String, reason: String) async throws {
        let server = try Self.server(["/list?limit=2": link])
        let error = await failure { try await APIPages(ProbeClient(server.url)) { try await $0.list() }.collect() }
        #expect(error?.message == "the next page is not requested: \(reason)")
    }

    @Test func aLinkAfterARedirectKeepsSecretsAtTheirOrigin() async throws {
        let other = try Self.server(["/list": "/list?p=9"])
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.respond("", status: "302 Found", headers: "location: \(other.url)/list\r\n")
            }
        }
        let client = try ProbeClient(server.url).configured { $0.headers[.authorization] = "Bearer sesame" }
        let error = await failure { try await APIPages(client) { try await $0.list() }.collect() }
        #expect(
            error?.description == "list: the next page is not requested: "
                + "its link leads to another origin, \(other.url)"
        )
        #expect(other.requests.count == 1)
        #expect(other.requests.allSatisfy { $0.headers["authorization"] == nil })
    }
}
