public import HTTPTypes

/// The methods that every generated client has in addition to its operations.
public protocol APIClient: Sendable {
    /// Makes the calls.
    @_spi(Generated) var caller: APICaller { get }

    /// Creates a client with a caller that other clients may share.
    @_spi(Generated) init(caller: APICaller)
}

extension APIClient {
    /// Creates a client for the API at an address; sends nothing.
    ///
    /// The address may have a path, which precedes the path of every operation. Throws an `APIError` with code `configuration`
    /// for an address that is not `http(s)://HOST[:PORT][/PATH]`.
    public init(_ baseURL: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        self.init(caller: try APICaller(baseURL: baseURL, configuration: configuration))
    }

    /// The settings of this client's calls.
    public var configuration: ClientConfiguration { caller.context.configuration }

    /// Returns a copy with other settings that shares the connections; closing one closes both.
    public func configured(_ change: (inout ClientConfiguration) throws -> Void) rethrows -> Self {
        Self(caller: try caller.configured(change))
    }

    /// Closes the connections; calls in progress and later calls throw an error with code `closed`.
    ///
    /// Calling it again does nothing. A client closes itself when the last reference to it is released.
    public func close() async {
        await withCheckedContinuation { continuation in
            caller.context.pool.close { continuation.resume() }
        }
    }

    /// Makes a call and returns its value together with the response's status and header fields.
    ///
    /// If `call` makes several calls, the last response is returned. Read a stream inside `call`.
    public func withResponse<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ call: (Self) async throws -> Value
    ) async throws -> (value: Value, response: HTTPResponse) {
        let recorder = ResponseRecorder()
        let value = try await call(Self(caller: caller.recording(in: recorder)))
        return (value, try recorder.response())
    }

    /// Creates a client, runs `body` with it, and closes it when `body` returns or throws.
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
