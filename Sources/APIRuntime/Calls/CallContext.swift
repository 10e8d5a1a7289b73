import CurlTransport
import HTTPTransport

/// What all calls of a client have in common. Copies share the connections.
struct CallContext: Sendable {
    let baseURL: BaseURL
    let pool: ConnectionPool
    private(set) var settings: CallSettings
    /// Receives the head of each response.
    var recorder: ResponseRecorder?
    /// The URL of the next page, which replaces the URL of the request; at the same origin.
    var pageURL: String?
    /// The alternative credentials of calls whose request declares none itself.
    var security: [[String]] = []
    /// The types of error bodies of calls whose request declares none itself.
    var failures: [APIRequest.Failure] = []

    init(_ baseURL: BaseURL, _ pool: ConnectionPool, _ configuration: ClientConfiguration) {
        self.baseURL = baseURL
        self.pool = pool
        settings = CallSettings(configuration)
    }

    /// The client's settings.
    var configuration: ClientConfiguration {
        get { settings.configuration }
        set { settings = CallSettings(newValue) }
    }
}
