@_spi(Generated) import APIRuntime
import HTTPTypes
import Logging
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct LoggingMiddlewareTests {
    private func lines(
        showing fields: [HTTPField.Name] = [],
        _ calls: (ProbeClient) async throws -> Void
    ) async throws -> [String] {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let headers = "set-cookie: sid=sesame\r\nx-rate: 7\r\n"
                connection.respond(
                    "{}",
                    status: request.line.contains("models") ? "404 Gone" : "200 OK",
                    headers: headers
                )
            }
        }
        let book = LogBook()
        let client = try ProbeClient(server.url).configured {
            $0.headers[.authorization] = "Bearer sesame"
            $0.headers[.cookie] = "sid=sesame"
            $0.middleware = [
                LoggingMiddleware(Logger(label: "test") { _ in LogLines(book: book) }, showing: fields)
            ]
        }
        try await calls(client)
        return book.lines.map { $0.replacing(server.url, with: "URL") }
    }

    @Test func logsRequestAndResponseWithoutSecrets() async throws {
        let lines = try await lines { client in _ = try await client.search("sesame", limit: 5) }
        #expect(
            lines == [
                "search: GET URL/search?q=…&limit=… accept=application/json authorization=… cookie=… "
                    + "user-agent=swift-api-runtime",
                "search: 200 bytes=2 content-length=2 content-type=application/json duration set-cookie=… x-rate=…",
            ]
        )
    }

    @Test func showsWhatItIsAllowedToShow() async throws {
        let name = try #require(HTTPField.Name("X-Rate"))
        let lines = try await lines(showing: [name]) { client in _ = try await client.health() }
        #expect(lines[1].hasSuffix("x-rate=7"))
    }

    @Test func logsFailuresWithTheirCode() async throws {
        let port = try RefusingPort()
        let book = LogBook()
        let client = try ProbeClient(port.url).configured {
            $0.retries = 0
            $0.middleware = [LoggingMiddleware(Logger(label: "test") { _ in LogLines(book: book) })]
        }
        _ = await failure { try await client.health() }
        #expect(book.lines.last == "health: failed with connection duration")
    }

    @Test func aStatusIsNoFailureOfTheCallInside() async throws {
        let lines = try await lines { client in _ = await failure { try await client.status("m") } }
        #expect(lines[1].hasPrefix("status: 404 "))
    }
}

/// The lines of a log.
private final class LogBook: Sendable {
    private let state = Mutex<[String]>([])

    var lines: [String] { state.withLock { $0 } }

    func add(_ line: String) { state.withLock { $0.append(line) } }
}

/// Writes into a log book: the message, and the metadata by name; how long a call took is another number each time.
private struct LogLines: LogHandler {
    let book: LogBook
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }
        let texts = fields.map { $0.key == "duration" ? $0.key : "\($0.key)=\($0.value)" }
        book.add((["\(event.message)"] + texts).joined(separator: " "))
    }
}
