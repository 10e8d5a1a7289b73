import CCurl
import HTTPTransport
import HTTPTypes
import TestSupport
import Testing

@testable import CurlTransport

@Suite struct TransportErrorCurlTests {
    private func error(_ code: UInt32, hasHead: Bool = false, timesSent: Int = 1) -> TransportError {
        let request = TransportRequest(operation: "call", method: .post, url: "http://host:1/path?key=secret")
        let situation = CurlErrorSituation(request: request, hasHead: hasHead, timesSent: timesSent)
        return TransportError(CURLcode(rawValue: code), text: "libcurl's text", in: situation)
    }

    // The numbers are those of curl/curl.h.
    @Test(
        arguments: [
            (3, false, "'http://host:1' is not a valid URL (libcurl's text)"),
            (6, false, "the host of http://host:1 has no address (libcurl's text); check its spelling and the network"),
            (7, false, "cannot connect to http://host:1 (libcurl's text); is the server running there?"),
            (
                28, false,
                "no connection to http://host:1 was established; check the address, or raise configuration.connectTimeout"
            ),
            (
                35, false,
                "no secure connection to http://host:1 was established (libcurl's text); check its certificate"
            ),
            (56, true, "the response of http://host:1 was interrupted (libcurl's text); call again"),
            (56, false, "http://host:1 closed the connection without a complete response (libcurl's text); call again"),
            (65, false, "http://host:1 closed the connection, and a streamed body cannot be sent twice; call again"),
            (27, false, "a header field of the response of http://host:1 is longer than libcurl accepts"),
        ] as [(UInt32, Bool, String)]
    )
    func hasAMessageWithoutPathAndQuery(_ code: UInt32, _ hasHead: Bool, _ message: String) {
        #expect(error(code, hasHead: hasHead).message == message)
    }

    @Test func aRequestThatWasRefusedTheSecondTimeIsNamed() {
        #expect(
            error(42, timesSent: 2).message
                == "http://host:1 closed the connection without a response; the POST was not sent again because the server "
                + "may have acted on it, so call again if that is harmless"
        )
    }

    @Test(arguments: [(7, false), (35, true), (60, true), (90, true), (61, true), (56, false)] as [(UInt32, Bool)])
    func isPermanentIfAnotherAttemptCannotSucceed(_ code: UInt32, _ isPermanent: Bool) {
        #expect(error(code).isPermanent == isPermanent)
    }
}
