import CurlTransport
import HTTPTransport
import HTTPTypes

/// Sends requests over a connection pool of its own.
struct PoolClient: Sendable {
    let pool: ConnectionPool
    let url: String

    /// A busy machine may take longer between two calls than connections are kept by default.
    var settings = TransportSettings(idleConnectionLifetime: .seconds(300))

    init(_ url: String) throws(TransportError) {
        self.url = url
        pool = try ConnectionPool()
    }

    func configured(_ change: (inout TransportSettings) -> Void) -> PoolClient {
        var copy = self
        change(&copy.settings)
        return copy
    }

    func request(
        _ method: HTTPRequest.Method = .get,
        _ path: String = "/",
        headers: HTTPFields = [:],
        body: UploadBody? = nil,
        isStreamed: Bool = false
    ) -> TransportRequest {
        var request = TransportRequest(
            operation: "call",
            method: method,
            url: url + path,
            headers: headers,
            body: body,
            isStreamed: isStreamed
        )
        request.settings = settings
        return request
    }

    @discardableResult
    func send(_ method: HTTPRequest.Method = .get, body: UploadBody? = nil) async throws(TransportError) -> [UInt8] {
        let response = try await pool.send(request(method, body: body))
        guard case .bytes(let bytes) = response.body else { return [] }
        return bytes
    }
}

/// The error of a call; nil if it succeeds.
func transportError<Value>(of call: () async throws(TransportError) -> Value) async -> TransportError? {
    do throws(TransportError) {
        _ = try await call()
        return nil
    } catch {
        return error
    }
}
