import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct SyncAPIPagesTests {
    @Test func pagesFollowTheLinksOfTheirResponses() async throws {
        let server = try APIPagesTests.server(APIPagesTests.three)
        let client = try SyncProbeClient(server.url + "/v1")
        let pages = try await onThread {
            try SyncAPIPages(client) { client in try client.wait { try await $0.list() } }.collect()
        }
        #expect(pages == [[2, 20], [3, 30], [4, 40]])
        let items = try await onThread {
            var items: [Int] = []
            try SyncAPIPages(client) { client in try client.wait { try await $0.list() } }.forEachItem {
                items.append($0)
            }
            return items
        }
        #expect(items == [2, 20, 3, 30, 4, 40])
    }

    @Test func aCursorIsPassedFromPageToPage() async throws {
        let pages = try await onThread {
            try SyncAPIPages(next: { (page: [Int]) in page.first }) { cursor in
                (cursor ?? 0) < 2 ? [(cursor ?? 0) + 1] : []
            }
            .collect()
        }
        #expect(pages == [[1], [2], []])
    }

    @Test func anErrorEndsTheList() async throws {
        let (error, next) = try await onThread {
            let pages = SyncAPIPages<[Int]>(next: \.first) { (_: Int?) in throw APIError(.stream, "it failed") }
            let error = #expect(throws: APIError.self) { try pages.next() }
            return (error, try pages.next())
        }
        #expect(error?.message == "it failed")
        #expect(next == nil)
    }
}
