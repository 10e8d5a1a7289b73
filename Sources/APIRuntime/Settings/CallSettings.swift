import HTTPTransport
import HTTPTypes
import Synchronization

/// A client's configuration with values that are derived from it once instead of for each call. Calls share it.
final class CallSettings: Sendable {
    let configuration: ClientConfiguration

    /// The settings of single transfers.
    let transfers: Shared<TransportSettings>

    init(_ configuration: ClientConfiguration) {
        self.configuration = configuration
        transfers = Shared(wrappedValue: configuration.transportSettings)
    }

    /// Header fields that several calls have in common, and the values that they depend on.
    private struct CachedHeaders {
        var accept: String
        var contentType: String?
        var fields: Shared<HTTPFields>
    }

    private let cache = Mutex<[CachedHeaders]>([])

    /// The size of the cache: an API has few media types, but each multipart body has one of its own.
    private static let cacheLimit = 16

    /// Returns the header fields of calls without fields of their own except a content type; `create` creates missing ones.
    func headers(accepting accept: String, contentType: String?, create: () -> HTTPFields) -> Shared<HTTPFields> {
        let cached = cache.withLock { $0.first { $0.accept == accept && $0.contentType == contentType }?.fields }
        if let cached { return cached }
        let fields = Shared(wrappedValue: create())
        cache.withLock { cache in
            if cache.count == Self.cacheLimit { cache.removeFirst() }
            cache.append(CachedHeaders(accept: accept, contentType: contentType, fields: fields))
        }
        return fields
    }
}
