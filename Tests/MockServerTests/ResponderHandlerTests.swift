import FlyingFox
import Foundation
import Testing

@testable import MockServer

@Suite struct ResponderHandlerTests {
    private func response(_ method: HTTPMethod, _ target: String) async throws -> HTTPResponse {
        let description = try describe(
            paths: """
                  /a:
                    get:
                      parameters: [{ name: limit, in: query, schema: { type: integer } }]
                      responses: { '299': { description: '', content: { text/plain: { example: hi } } } }
                    head: { responses: { '200': { description: '', content: { text/plain: { example: hi } } } } }
                """
        )
        let handler = ResponderHandler(responder: ExampleResponder(description), itemDelay: .zero)
        let target = target.split(separator: "?")
        let query = target.dropFirst().first?.split(separator: "&").map { pair in
            let words = pair.split(separator: "=").map(String.init)
            return HTTPRequest.QueryItem(name: words[0], value: words[1])
        }
        let request = HTTPRequest(
            method: method,
            version: .http11,
            path: String(target[0]),
            query: query ?? [],
            headers: HTTPHeaders(),
            body: HTTPBodySequence()
        )
        return try await handler.handleRequest(request)
    }

    @Test func convertsAResponse() async throws {
        let response = try await response(.GET, "/a?limit=1")
        #expect(response.statusCode.code == 299)
        #expect(response.statusCode.phrase == "Status 299")
        #expect(response.headers[.contentType] == "text/plain")
        #expect(try await response.bodyData == Data("hi".utf8))
    }

    @Test func convertsTheQueryOfARequest() async throws {
        let response = try await response(.GET, "/a?limit=x&limit=1")
        #expect(response.statusCode.code == 400)
        #expect(response.statusCode.phrase == "Bad Request")
        #expect(
            try await String(decoding: response.bodyData, as: UTF8.self).contains("query.limit: must be an integer")
        )
    }

    @Test func aResponseToHEADHasNoBody() async throws {
        #expect(try await response(.HEAD, "/a").bodyData.isEmpty)
    }
}
