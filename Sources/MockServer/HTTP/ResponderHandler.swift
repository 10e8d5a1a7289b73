import FlyingFox
import Foundation

/// Converts between FlyingFox's requests and responses and those of the mock server.
struct ResponderHandler: HTTPHandler {
    let responder: ExampleResponder

    /// The pause before each chunk of a stream but the first.
    let itemDelay: Duration

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let mockRequest = try await MockRequest(request)
        return response(responder.response(to: mockRequest), hasBody: mockRequest.method != "HEAD")
    }

    private func response(_ response: MockResponse, hasBody: Bool) -> HTTPResponse {
        var headers = HTTPHeaders()
        if let mediaType = response.mediaType { headers[.contentType] = mediaType }
        for (name, value) in response.fields { headers[HTTPHeader(name)] = value }
        return HTTPResponse(
            statusCode: HTTPStatusCode(response.status, phrase: Self.phrase(response.status)),
            headers: headers,
            body: hasBody ? body(response.body) : HTTPBodySequence()
        )
    }

    private func body(_ body: MockResponse.Body) -> HTTPBodySequence {
        switch body {
        case .bytes(let bytes): HTTPBodySequence(data: Data(bytes))
        case .chunks(let chunks): HTTPBodySequence(from: DelayedBody(chunks: chunks, delay: itemDelay))
        }
    }

    /// Returns the reason phrase, which clients ignore (RFC 9112 section 4).
    private static func phrase(_ status: Int) -> String {
        let known: [HTTPStatusCode] = [
            .ok, .created, .accepted, .noContent, .badRequest, .unauthorized, .forbidden, .notFound,
            .methodNotAllowed, .conflict, .gone, .unprocessableContent, .tooManyRequests, .internalServerError,
            .badGateway, .serviceUnavailable,
        ]
        return known.first { $0.code == status }?.phrase ?? "Status \(status)"
    }
}

extension MockRequest {
    fileprivate init(_ request: HTTPRequest) async throws {
        method = request.method.rawValue
        path = request.target.path()
        query = Dictionary(request.query.map { ($0.name, $0.value) }) { first, _ in first }
        fields = Dictionary(request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }) { first, _ in first }
        body = try await request.bodyData
    }
}
