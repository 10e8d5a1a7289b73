import HTTPTransport
import HTTPTypes
import TestSupport
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct EasyHandleRequestTests {
    /// Sends one request and returns it as the server has received it.
    private func received(
        _ method: HTTPRequest.Method = .get,
        _ path: String = "/",
        headers: HTTPFields = [:],
        body: UploadBody? = nil
    ) async throws -> RecordedRequest {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("") }
        }
        let client = try PoolClient(server.url)
        _ = try await client.pool.send(client.request(method, path, headers: headers, body: body))
        return try #require(server.requests.first)
    }

    @Test(arguments: [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options])
    func sendsTheMethodWithAndWithoutABody(_ method: HTTPRequest.Method) async throws {
        let plain = try await received(method)
        #expect(plain.line == "\(method.rawValue) / HTTP/1.1")
        #expect(plain.body.isEmpty)
        let withBody = try await received(method, body: "text")
        #expect(withBody.line == "\(method.rawValue) / HTTP/1.1")
        #expect(withBody.text == "text")
        #expect(withBody.headers["content-length"] == "4")
    }

    @Test func addsNoMediaTypeAndNoExpectation() async throws {
        let request = try await received(.post, body: .bytes([UInt8](repeating: 0x61, count: 2 << 20)))
        #expect(request.headers["content-type"] == nil)
        #expect(request.headers["expect"] == nil)
        #expect(request.body.count == 2 << 20)
    }

    @Test func sendsFieldsWithoutAValue() async throws {
        let name = try #require(HTTPField.Name("X-Note"))
        let request = try await received(headers: [name: "", .from: "me"])
        #expect(request.headers["x-note"] == "")
        #expect(request.headers["from"] == "me")
    }

    @Test func doesNotRemoveDotSegments() async throws {
        #expect(try await received(.get, "/a/../%2E%2E/b").line == "GET /a/../%2E%2E/b HTTP/1.1")
    }

    @Test func anEmptyBodyHasALength() async throws {
        #expect(try await received(.post, body: "").headers["content-length"] == "0")
    }
}
