import HTTPTransport

/// What the options of an easy handle depend on, but for the URL, the header fields and the body's bytes.
///
/// Most calls of a client are alike in it. A handle whose last transfer was needs no other options, and setting them takes
/// longer than all else that libcurl does for a small request before it sends it.
struct TransferTemplate: Equatable {
    private let settings: Shared<TransferSettings>
    private let method: String
    private let hasBody: Bool
    private let isSecure: Bool
    private let choosesEncoding: Bool
    private let isStreamed: Bool

    /// The template of a request; nil where its options hold what belongs to it alone.
    init?(_ request: TransferRequest) {
        if case .reader? = request.body { return nil }
        guard request.settings.progress == nil else { return nil }
        settings = request.$settings
        method = request.method
        hasBody = request.body != nil
        isSecure = request.isSecure
        choosesEncoding = request.choosesEncoding
        isStreamed = request.isStreamed
    }

    static func == (left: TransferTemplate, right: TransferTemplate) -> Bool {
        left.settings.isSame(as: right.settings) && left.method == right.method && left.hasBody == right.hasBody
            && left.isSecure == right.isSecure && left.choosesEncoding == right.choosesEncoding
            && left.isStreamed == right.isStreamed
    }
}
