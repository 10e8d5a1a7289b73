import APIRuntime
import Foundation
import GeneratedClient
import TestSupport
import Testing

/// Calls the code that the plugin generates from `openapi.yaml`, against a server with lists in pages.
@Suite(.timeLimit(.minutes(60))) struct PagesTests {
    /// Starts a server with lists in pages, by cursor, page number, offset and `Link` field.
    private static func server() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let target = String(request.line.split(separator: " ")[1])
                let url = URLComponents(string: target)
                let after = url?.queryItems?.first { $0.name == "after" }?.value
                let number = url?.queryItems?.first { ["page", "skip"].contains($0.name) }?.value
                switch url?.path {
                case "/books": connection.respond(books(after))
                case "/lots":
                    connection.respond(
                        ["1": #"{"data":["a","b"]}"#, "2": #"{"data":["c"]}"#][number ?? ""] ?? #"{"data":[]}"#
                    )
                case "/pieces": connection.respond(["0": "[1,2]", "2": "[3]"][number ?? ""] ?? "[]")
                case "/numbers": connection.respond(numbers(request.headers["x-page"]))
                default:
                    let isFirst = target.hasSuffix("caller=me")
                    connection.respond(
                        isFirst ? #"["a","b"]"# : #"["c"]"#,
                        headers: isFirst ? "link: </shelves?p=2>; rel=\"next\"\r\n" : ""
                    )
                }
            }
        }
    }

    private static func books(_ after: String?) -> String {
        switch after {
        case nil: #"{"data":[{"title":"A"},{"title":"B"}],"paging":{"next":"B"}}"#
        case "B": #"{"paging":{"next":"C"}}"#
        case "C": #"{"data":[{"title":"C"}],"paging":{"next":null}}"#
        default: #"{"data":[]}"#
        }
    }

    private static func numbers(_ page: String?) -> String {
        page == nil ? #"{"numbers":[1,2],"next":7}"# : #"{"numbers":[3],"next":null}"#
    }

    @Test func theAsyncClientReadsAllItemsLazily() async throws {
        let server = try Self.server()
        let client = try ShelfClient(server.url).configured { $0.proxy = .direct }
        var titles: [String] = []
        for try await book in client.listBooksPages(caller: "me").items {
            // The next page is requested after the last item of this one.
            #expect(server.requests.count == (book.title == "C" ? 3 : 1))
            titles.append(book.title)
        }
        #expect(titles == ["A", "B", "C"])
        #expect(
            server.requests.map(\.line) == [
                "GET /books?caller=me HTTP/1.1", "GET /books?after=B&caller=me HTTP/1.1",
                "GET /books?after=C&caller=me HTTP/1.1",
            ]
        )
        #expect(try await client.listBooksPages(after: "C").collect() == [[Book(title: "C")]])
        #expect(try await client.listNumbersPages().collect() == [[1, 2], [3]])
        #expect(try await client.listLotsPages().collect() == [["a", "b"], ["c"]])
        #expect(try await client.listLotsPages(page: 2).collect() == [["c"]])
        #expect(try await client.listPiecesPages().collect() == [[1, 2], [3]])
        #expect(try await client.listPiecesPages(skip: 9).collect() == [])
        #expect(try await client.listShelvesPages(caller: "me").collect() == [["a", "b"], ["c"]])
    }

    @Test func theSyncClientReadsAllItems() async throws {
        let server = try Self.server()
        let client = try SyncShelfClient(server.url).configured { $0.proxy = .direct }
        let (titles, numbers, shelves, lots, pieces) = try await onThread {
            var titles: [String] = []
            try client.listBooksPages(caller: "me").forEachItem { titles.append($0.title) }
            return (
                titles, try client.listNumbersPages().collect(), try client.listShelvesPages(caller: "me").collect(),
                try client.listLotsPages().collect(), try client.listPiecesPages().collect()
            )
        }
        #expect(titles == ["A", "B", "C"])
        #expect(numbers == [[1, 2], [3]])
        #expect(shelves == [["a", "b"], ["c"]])
        #expect(lots == [["a", "b"], ["c"]])
        #expect(pieces == [[1, 2], [3]])
    }

    @Test func allAttemptsOfACallHaveTheSameKey() async throws {
        let calls = Counter()
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                calls.increment()
                let status = calls.count % 2 == 1 ? "500 No" : "200 OK"
                connection.write("HTTP/1.1 \(status)\r\ncontent-length: 13\r\n\r\n{\"title\":\"A\"}")
            }
        }
        let client = try ShelfClient(server.url).configured {
            $0.proxy = .direct
            $0.retryDelay = .zero
        }
        let sync = SyncShelfClient(client)
        _ = try await client.addBook(Book(title: "A"))
        _ = try await onThread { try sync.addBook(Book(title: "A")) }
        let keys = server.requests.map { $0.headers["idempotency-key"] }
        #expect(keys.count == 4)
        #expect(keys[0] != nil)
        #expect(keys[0] == keys[1])
        #expect(keys[2] == keys[3])
        #expect(keys[0] != keys[2])
    }
}
