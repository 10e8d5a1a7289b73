import OpenAPIReader
import Testing

@testable import MockServer

@Suite struct ResponseSelectionTests {
    private func operation(_ responses: String, stream: String = "") throws -> OpenAPIReader.Operation {
        let paths = "  /a: { get: { \(stream)responses: { \(responses) } } }"
        return try #require(try describe(paths: paths).operations.first)
    }

    @Test func theFirstSuccessIsUsual() throws {
        let operation = try operation(
            "'404': { description: '' }, '201': { description: '' }, '200': { description: '' }"
        )
        #expect(operation.usualResponse?.status == .code(201))
        #expect(try self.operation("'404': { description: '' }").usualResponse?.status == .code(404))
    }

    @Test func aCodePrecedesItsRangeAndTheDefault() throws {
        let operation = try operation(
            "default: { description: '' }, 4XX: { description: '' }, '404': { description: '' }"
        )
        #expect(operation.declaredResponse(for: 404)?.status == .code(404))
        #expect(operation.declaredResponse(for: 400)?.status == .range(4))
        #expect(operation.declaredResponse(for: 500)?.status == .fallback)
        #expect(operation.declaredResponse(exactly: 400) == nil)
    }

    @Test func aRangeAndTheDefaultHaveAStatusToSend() throws {
        let operation = try operation("5XX: { description: '' }, default: { description: '' }")
        #expect(operation.responses.map(\.usualStatus).sorted() == [200, 500])
    }

    @Test func acceptChoosesTheMediaType() throws {
        let operation = try operation("'200': { description: '', content: { application/json: {}, text/csv: {} } }")
        let response = try #require(operation.usualResponse)
        func name(_ accept: String) -> String? {
            let request = MockRequest(method: "GET", path: "/a", fields: ["accept": accept])
            return response.selectedMediaType(for: request, operation, isStream: false)?.name
        }
        #expect(name("text/csv") == "text/csv")
        #expect(name("*/*") == "application/json")
    }

    @Test func aStreamHasAMediaTypeOfItsOwn() throws {
        let operation = try operation(
            "'200': { description: '', content: { text/event-stream: {}, application/json: {} } }",
            stream: "x-stream: { method: follow, format: sse }, "
        )
        let response = try #require(operation.usualResponse)
        let request = MockRequest(method: "GET", path: "/a")
        #expect(response.selectedMediaType(for: request, operation, isStream: true)?.name == "text/event-stream")
        #expect(response.selectedMediaType(for: request, operation, isStream: false)?.name == "application/json")
    }
}
