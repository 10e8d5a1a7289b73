public import HTTPTransport
public import HTTPTypes
public import Logging

/// Logs each call with two lines, one for the request and one for its outcome, without secrets.
///
/// It logs method, address, names of query parameters and header fields, sizes, status and duration. Values of query
/// parameters and header fields are logged as `…` unless they are known to be harmless; bodies are not logged. Paths are logged
/// as they are: do not use it for an API with secrets in paths.
public struct LoggingMiddleware: Middleware {
    private let logger: Logger
    private let level: Logger.Level
    private let shown: Set<HTTPField.Name>

    /// Creates middleware that logs to `logger`; `showing` lists further header fields whose values are logged.
    public init(_ logger: Logger, level: Logger.Level = .debug, showing fields: [HTTPField.Name] = []) {
        self.logger = logger
        self.level = level
        shown = Self.harmless.union(fields)
    }

    /// Logs the request, makes the call, and logs its outcome; changes nothing.
    public func intercept(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        log("\(request.operation): \(request.method.rawValue) \(Self.redacted(request.url))", fields(request.headers))
        let start = MonotonicTime.now
        do {
            let response = try await next(request)
            var metadata = fields(response.head.headerFields)
            metadata["duration"] = "\(Self.time(since: start))"
            if case .bytes(let bytes) = response.body { metadata["bytes"] = "\(bytes.count)" }
            log("\(request.operation): \(response.head.status.code)", metadata)
            return response
        } catch {
            let code = (error as? APIError)?.code.rawValue ?? "\(type(of: error))"
            log("\(request.operation): failed with \(code)", ["duration": "\(Self.time(since: start))"])
            throw error
        }
    }

    private func log(_ message: @autoclosure () -> Logger.Message, _ metadata: @autoclosure () -> Logger.Metadata) {
        logger.log(level: level, message(), metadata: metadata())
    }

    private func fields(_ fields: HTTPFields) -> Logger.Metadata {
        let pairs = fields.map { field in
            (field.name.canonicalName, Logger.MetadataValue.string(shown.contains(field.name) ? field.value : "…"))
        }
        return Logger.Metadata(pairs) { "\($0), \($1)" }
    }

    private static func time(since start: MonotonicTime) -> Duration {
        .nanoseconds(MonotonicTime.now.nanoseconds - start.nanoseconds)
    }

    /// The URL with an ellipsis for each value in its query.
    private static func redacted(_ url: String) -> String {
        guard let start = url.firstIndex(of: "?") else { return url }
        let query = url[url.index(after: start)...].prefix { $0 != "#" }.split(separator: "&").map { pair in
            pair.firstIndex(of: "=").map { pair[...$0] + "…" } ?? "…"
        }
        return url[...start] + query.joined(separator: "&")
    }

    private static let harmless: Set<HTTPField.Name> = Set(
        [
            .accept, .acceptEncoding, .acceptLanguage, .age, .cacheControl, .connection, .contentEncoding,
            .contentLanguage, .contentLength, .contentType, .date, .retryAfter, .server, .transferEncoding, .userAgent,
            .vary,
        ] + ["X-Request-ID", "traceparent"].compactMap { HTTPField.Name($0) }
    )
}
