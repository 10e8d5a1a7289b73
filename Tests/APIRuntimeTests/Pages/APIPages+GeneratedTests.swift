import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct APIPagesGeneratedTests {
    private struct Response: Sendable {
        var items: [Int]
        var cursor: String?
    }

    @Test func theItemsOfNumberedResponsesArePages() async throws {
        let lists = [[1, 2], [3], []]
        let pages = APIPages(items: { (list: [Int]) in list.map { -$0 } }, number: UInt8(0)) { lists[Int($0)] }
        #expect(try await pages.collect() == [[-1, -2], [-3]])
    }

    @Test func theItemsOfResponsesAtOffsetsArePages() async throws {
        let numbers = Array(0..<7)
        let pages = APIPages(items: { (list: [Int]) in list }, offset: Int8(0)) { Array(numbers.dropFirst(Int($0))) }
        #expect(try await pages.collect() == [numbers])
    }

    @Test func theCursorOfAResponseRequestsTheNextPage() async throws {
        let pages = APIPages(items: { (response: Response) in response.items }, next: \.cursor) { (cursor: String?) in
            cursor == nil ? Response(items: [1], cursor: "b") : Response(items: [2], cursor: "")
        }
        #expect(try await pages.collect() == [[1], [2]])
    }
}
