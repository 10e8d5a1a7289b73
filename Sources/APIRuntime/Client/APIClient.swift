public import HTTPTypes

/// What every generated client has beside its operations.
public protocol APIClient: Sendable {
    /// What makes the calls.
    var caller: APICaller { get }

    /// Makes a client over a caller that others may share.
    init(caller: APICaller)
}

extension APIClient {
    /// Makes a client for the API at an address; nothing is sent yet.
    ///
    /// The address may carry a path, which comes before every operation's. Throws an `APIError` with code
    /// `configuration` when it is not `http(s)://HOST[:PORT][/PATH]`.
    public init(_ baseURL: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        self.init(caller: try APICaller(baseURL: baseURL, configuration: configuration))
    }

    /// The settings of this client's calls.
    public var configuration: ClientConfiguration { caller.configuration }

    /// A copy with other settings that shares the connections, and so is closed together with this one.
    public func configured(_ change: (inout ClientConfiguration) throws -> Void) rethrows -> Self {
        Self(caller: try caller.configured(change))
    }

    /// Closes the connections and ends calls in flight with an error of code `closed`; so do later calls.
    ///
    /// Calling it again does nothing. A client that nobody refers to any more closes itself.
    public func close() async {
        await withCheckedContinuation { continuation in
            caller.pool.close { continuation.resume() }
        }
    }

    /// Makes a call and returns its value with the answer's status and header fields.
    ///
    /// Of several calls inside `call` the last answer is returned. For a stream, read it inside.
    public func withResponse<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ call: (Self) async throws -> Value
    ) async throws -> (value: Value, response: HTTPResponse) {
        let recorder = ResponseRecorder()
        let value = try await call(Self(caller: caller.recording(in: recorder)))
        return (value, try recorder.response())
    }

    /// Makes a client for `body` alone, and closes it when `body` returns or throws.
    public static func with<Value>(
        _ baseURL: String,
        configuration: ClientConfiguration = ClientConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Self) async throws -> Value
    ) async throws -> Value {
        let client = try Self(baseURL, configuration: configuration)
        do {
            let value = try await body(client)
            await client.close()
            return value
        } catch {
            await client.close()
            throw error
        }
    }
}
