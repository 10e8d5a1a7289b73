import HTTPTransport
import Testing

@Suite struct TransportErrorTests {
    @Test func becomesAnAPIErrorWithItsProperties() {
        var error = TransportError(.connection, "text", isPermanent: true)
        error.wasSent = true
        let apiError = APIError(error, operation: "call")
        #expect(apiError.code == .connection)
        #expect(apiError.description == "call: text")
        #expect(apiError.wasSent)
        #expect(apiError.isPermanent)
        #expect(!APIError(TransportError.closed).wasSent)
    }

    @Test func limitsAreInTheMessages() {
        #expect(
            TransportError.tooLarge(5).message
                == "the response body is longer than 5 bytes; raise configuration.bodyLimit if it may be"
        )
        #expect(
            TransportError.headTooLarge(5).message
                == "the response's header fields are longer than 5 bytes; is the base URL right?"
        )
    }
}
