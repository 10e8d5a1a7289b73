import CCurl
import HTTPTransport

/// The state of a transfer when libcurl reported an error.
struct CurlErrorSituation {
    var request: TransportRequest
    var hasHead: Bool
    var timesSent: Int

    var wasSent: Bool { timesSent > 0 }
    var wasSentBefore: Bool { timesSent > 1 }

    /// Scheme, host and port, without path and query, which may contain secrets.
    var origin: String { String(Origin.start(of: request.url)) }
}

extension TransportError {
    /// Creates the error of a libcurl result; `text` is libcurl's message.
    init(_ code: CURLcode, text: String, in situation: CurlErrorSituation) {
        let origin = situation.origin
        switch code {
        case CURLE_OPERATION_TIMEDOUT:
            let limit = situation.request.settings.timeouts.connect.map { " within \($0)" } ?? ""
            self.init(
                .timeout,
                "no connection to \(origin) was established\(limit); check the address, or raise configuration.connectTimeout"
            )
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self.init(.connection, "the host of \(origin) has no address (\(text)); check its spelling and the network")
        case CURLE_COULDNT_CONNECT:
            self.init(.connection, "cannot connect to \(origin) (\(text)); is the server running there?")
        case CURLE_ABORTED_BY_CALLBACK where situation.wasSentBefore:
            self.init(
                .connection,
                """
                \(origin) closed the connection without a response; the \(situation.request.method) was not sent again \
                because the server may have acted on it, so call again if that is harmless
                """
            )
        case CURLE_SSL_CERTPROBLEM:
            self.init(
                .configuration,
                "the client's certificate cannot be used for \(origin) (\(text)); check its files"
            )
        case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
            self.init(
                .connection,
                "the public key of \(origin) is not one of configuration.pinnedKeys; is it the right server?",
                isPermanent: true
            )
        case CURLE_SEND_FAIL_REWIND:
            self.init(
                .connection,
                "\(origin) closed the connection, and a streamed body cannot be sent twice; call again"
            )
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            self.init(
                .connection,
                "no secure connection to \(origin) was established (\(text)); check its certificate",
                isPermanent: true
            )
        // libcurl reports a response without a status line, or of an unknown version, as an unsupported protocol.
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
            self.init(
                .connection,
                "the response of \(origin) is not valid HTTP (\(text)); check scheme and port",
                isPermanent: true
            )
        case CURLE_BAD_CONTENT_ENCODING:
            self.init(
                .connection,
                "the response of \(origin) cannot be decompressed (\(text)); set configuration.acceptsCompression to "
                    + "false if its Content-Encoding is wrong",
                isPermanent: true
            )
        // libcurl reports a header field of more than 100 KB as this.
        case CURLE_OUT_OF_MEMORY where situation.wasSent && !situation.hasHead:
            self.init(.tooLarge, "a header field of the response of \(origin) is longer than libcurl accepts")
        case CURLE_URL_MALFORMAT:
            self.init(.configuration, "'\(origin)' is not a valid URL (\(text))")
        case _ where situation.hasHead:
            self.init(.connection, "the response of \(origin) was interrupted (\(text)); call again")
        default:
            self.init(.connection, "\(origin) closed the connection without a complete response (\(text)); call again")
        }
    }
}
