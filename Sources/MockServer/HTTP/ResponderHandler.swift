import FlyingFox
import Foundation

/// Stands between FlyingFox and the player.
struct PlayingHandler: HTTPHandler {
    let player: Player
    let itemDelay: Duration

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let incoming = try await IncomingRequest(request)
        return response(to: incoming, player.answer(incoming))
    }

    private func response(to request: IncomingRequest, _ answer: Answer) -> HTTPResponse {
        var headers = HTTPHeaders()
        if let mediaType = answer.mediaType { headers[.contentType] = mediaType }
        for (name, value) in answer.fields { headers[HTTPHeader(name)] = value }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: Self.phrase(answer.status)),
            headers: headers,
            body: body(answer.body, hasBody: request.method != "HEAD")
        )
    }

    private func body(_ body: Answer.Body, hasBody: Bool) -> HTTPBodySequence {
        guard hasBody else { return HTTPBodySequence() }
        return switch body {
        case .whole(let bytes): HTTPBodySequence(data: Data(bytes))
        case .pieces(let chunks): HTTPBodySequence(from: PacedBody(chunks: chunks, pause: itemDelay))
        }
    }

    /// The words of the status line say nothing to programs (RFC 9112 section 4), so the usual ones are enough.
    private static func phrase(_ status: Int) -> String {
        let known: [HTTPStatusCode] = [
            .ok, .created, .accepted, .noContent, .badRequest, .unauthorized, .forbidden, .notFound,
            .methodNotAllowed, .conflict, .gone, .unprocessableContent, .tooManyRequests, .internalServerError,
            .badGateway, .serviceUnavailable,
        ]
        return known.first { $0.code == status }?.phrase ?? "Status \(status)"
    }
}

extension IncomingRequest {
    fileprivate init(_ request: HTTPRequest) async throws {
        method = request.method.rawValue
        path = request.target.path()
        query = Dictionary(request.query.map { ($0.name, $0.value) }) { first, _ in first }
        fields = Dictionary(request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }) { first, _ in first }
        body = try await request.bodyData
    }
}
