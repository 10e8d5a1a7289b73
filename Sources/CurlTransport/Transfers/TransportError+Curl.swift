import CCurl
import HTTPTransport

/// What a transfer had done when libcurl gave up.
struct CurlFailureSituation {
    var request: TransferRequest
    var hasHead: Bool
    var timesSent: Int

    var wasSent: Bool { timesSent > 0 }
    var wasSentBefore: Bool { timesSent > 1 }

    /// Scheme, host and port: what failed, without arguments that may be secret.
    var origin: String { String(Origin.start(of: request.url)) }
}

extension TransferFailure {
    /// What a libcurl result means for the caller; `text` is libcurl's own account of it.
    init(_ code: CURLcode, text: String, in situation: CurlFailureSituation) {
        let origin = situation.origin
        switch code {
        case CURLE_OPERATION_TIMEDOUT:
            let limit = situation.request.settings.timeouts.connect.map { " within \($0)" } ?? ""
            self.init(
                .timeout,
                "no connection to \(origin) came about\(limit); check the address, or raise configuration.connectTimeout"
            )
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self.init(.connection, "the host of \(origin) has no address (\(text)); check its spelling and the network")
        case CURLE_COULDNT_CONNECT:
            self.init(.connection, "nothing answers at \(origin) (\(text)); is the server running there?")
        case CURLE_ABORTED_BY_CALLBACK where situation.wasSentBefore:
            self.init(
                .connection,
                """
                \(origin) closed the connection without an answer; the \(situation.request.method) was not sent again \
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
                "the key of \(origin) is none of configuration.pinnedKeys; is it the right server?",
                isLasting: true
            )
        case CURLE_SEND_FAIL_REWIND:
            self.init(
                .connection,
                "\(origin) closed the connection; a body that is read while it is sent is sent once, so call again"
            )
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            self.init(
                .connection,
                "no secure connection to \(origin) came about (\(text)); check its certificate",
                isLasting: true
            )
        // libcurl refuses an answer without a status line, or one of an unknown version, as a protocol it does not have.
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
            self.init(
                .connection,
                "\(origin) does not answer in HTTP (\(text)); check scheme and port",
                isLasting: true
            )
        case CURLE_BAD_CONTENT_ENCODING:
            self.init(
                .connection,
                "the answer of \(origin) is not compressed as it says (\(text)); set configuration.acceptsCompression to "
                    + "false if the server is wrong about it",
                isLasting: true
            )
        // libcurl says so of a header field beyond 100 KB.
        case CURLE_OUT_OF_MEMORY where situation.wasSent && !situation.hasHead:
            self.init(.tooLarge, "a header field of the answer of \(origin) is longer than libcurl takes")
        case CURLE_URL_MALFORMAT:
            self.init(.configuration, "'\(origin)' is no address to call (\(text))")
        case _ where situation.hasHead:
            self.init(.connection, "\(origin) broke off in the middle of its answer (\(text)); call again")
        default:
            self.init(.connection, "\(origin) closed the connection without a whole answer (\(text)); call again")
        }
    }
}
