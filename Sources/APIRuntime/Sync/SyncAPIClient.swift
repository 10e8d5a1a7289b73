import CurlTransport
public import HTTPTypes

/// What every sync client has beside its operations: the async client's methods without `await`.
///
/// A conforming type holds the async client and passes each operation on in one line:
///
/// ```swift
/// func health() throws -> HealthStatus { try wait { try await $0.health() } }
/// ```
///
/// Many threads may use one client. Its methods block the calling thread, so async code cannot call them.
public protocol SyncAPIClient: Sendable {
    /// The client that does the work.
    associatedtype AsyncClient: APIClient

    /// The async client with the same connections and settings.
    var asyncClient: AsyncClient { get }

    /// Makes a sync face for an async client; both share its connections.
    init(_ asyncClient: AsyncClient)
}

extension SyncAPIClient {
    /// Makes a client for the API at an address; nothing is sent yet.
    ///
    /// The address may carry a path, which comes before every operation's. Throws an `APIError` with code
    /// `configuration` when it is not `http(s)://HOST[:PORT][/PATH]`.
    public init(_ baseURL: String, configuration: ClientConfiguration = ClientConfiguration()) throws {
        self.init(try AsyncClient(baseURL, configuration: configuration))
    }

    /// The settings of this client's calls.
    public var configuration: ClientConfiguration { asyncClient.configuration }

    /// A copy with other settings that shares the connections, and so is closed together with this one.
    public func configured(_ change: (inout ClientConfiguration) throws -> Void) rethrows -> Self {
        Self(try asyncClient.configured(change))
    }

    /// Runs a call of the async client on the background loop and waits for it.
    ///
    /// Throws what the call throws, and an `APIError` with code `configuration` on the loop's own thread.
    @available(*, noasync, message: "call the async client instead")
    public func wait<Value: Sendable>(
        for call: @escaping @Sendable (AsyncClient) async throws -> Value
    ) throws -> Value {
        let client = asyncClient
        return try SyncBridge(loop: client.caller.pool.loop).wait { try await call(client) }
    }

    /// Makes a stream of the async client one that blocks.
    public func blocking<Element: Sendable>(_ stream: APIStream<Element>) -> SyncAPIStream<Element> {
        SyncAPIStream(stream, loop: asyncClient.caller.pool.loop)
    }

    /// Makes pages of the async client ones that block.
    public func blocking<Page: Sendable>(_ pages: APIPages<Page>) -> SyncAPIPages<Page> {
        let bridge = SyncBridge(loop: asyncClient.caller.pool.loop)
        return SyncAPIPages { place in try bridge.wait { try await pages.fetch(place) } }
    }

    /// Closes the connections and ends calls in flight, those of other threads too, with an error of code `closed`.
    ///
    /// Returns when the connections are closed; on the loop's own thread it returns at once and they close next.
    /// Calling it again does nothing. A client that nobody refers to any more closes itself.
    @available(*, noasync, message: "await the async client's close() instead")
    public func close() {
        let pool = asyncClient.caller.pool
        if !Fork.isChild, pool.loop.isCurrent {
            pool.close {}
        } else {
            try? wait { await $0.close() }
        }
    }

    /// Makes a call and returns its value with the answer's status and header fields.
    ///
    /// Of several calls inside `call` the last answer is returned. For a stream, read it inside.
    @available(*, noasync, message: "await the async client's withResponse instead")
    public func withResponse<Value>(
        _ call: (Self) throws -> Value
    ) throws -> (value: Value, response: HTTPResponse) {
        let recorder = ResponseRecorder()
        let value = try call(Self(AsyncClient(caller: asyncClient.caller.recording(in: recorder))))
        return (value, try recorder.response())
    }

    /// Makes a client for `body` alone, and closes it when `body` returns or throws.
    @available(*, noasync, message: "await the async client's with instead")
    public static func with<Value>(
        _ baseURL: String,
        configuration: ClientConfiguration = ClientConfiguration(),
        _ body: (Self) throws -> Value
    ) throws -> Value {
        let client = try Self(baseURL, configuration: configuration)
        defer { client.close() }
        return try body(client)
    }
}
