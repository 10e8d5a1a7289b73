import HTTPTypes
import Synchronization

/// A client's configuration with what is made of it once and not for each call. Calls share it.
final class CallSettings: Sendable {
    let configuration: ClientConfiguration

    /// What it says of single transfers.
    let transfers: Shared<TransferSettings>

    init(_ configuration: ClientConfiguration) {
        self.configuration = configuration
        transfers = Shared(wrappedValue: configuration.transferSettings)
    }

    /// Header fields that calls had in common, with what they depend on.
    private struct Known {
        var accept: String
        var contentType: String?
        var fields: Shared<HTTPFields>
    }

    private let known = Mutex<[Known]>([])

    /// How many of them are kept, the latest: an API has few media types, but each multipart body has one of its own.
    private static let knownLimit = 16

    /// The header fields of calls that have none of their own but perhaps a content type; `make` gives those that are not known.
    func headers(accepting accept: String, contentType: String?, make: () -> HTTPFields) -> Shared<HTTPFields> {
        let same = known.withLock { $0.first { $0.accept == accept && $0.contentType == contentType }?.fields }
        if let same { return same }
        let fields = Shared(wrappedValue: make())
        known.withLock { known in
            if known.count == Self.knownLimit { known.removeFirst() }
            known.append(Known(accept: accept, contentType: contentType, fields: fields))
        }
        return fields
    }
}
