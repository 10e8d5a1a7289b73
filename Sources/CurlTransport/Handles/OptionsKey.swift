import HTTPTransport
import HTTPTypes

/// The parts of a request that the options of an easy handle depend on, except URL, header fields and the body's bytes.
///
/// Requests with equal keys need equal options, and most requests of a client have equal keys. Setting the options takes longer than
/// everything else that libcurl does for a small request before it sends it.
struct OptionsKey: Equatable {
    private let settings: Shared<TransportSettings>
    private let method: HTTPRequest.Method
    private let hasBody: Bool
    private let isSecure: Bool
    private let choosesEncoding: Bool
    private let isStreamed: Bool

    /// Creates the key of a request; nil if its options contain objects of this request only.
    init?(_ request: TransportRequest, _ body: OpenedBody?) {
        if case .reader? = body { return nil }
        guard request.settings.progress == nil else { return nil }
        settings = request.$settings
        method = request.method
        hasBody = body != nil
        isSecure = request.isSecure
        choosesEncoding = request.choosesEncoding
        isStreamed = request.isStreamed
    }

    static func == (left: OptionsKey, right: OptionsKey) -> Bool {
        left.settings.isSame(as: right.settings) && left.method == right.method && left.hasBody == right.hasBody
            && left.isSecure == right.isSecure && left.choosesEncoding == right.choosesEncoding
            && left.isStreamed == right.isStreamed
    }
}
