import HTTPTypes
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct CompleteResponseTests {
    private struct Invalid: Decodable, Equatable {
        var detail: String
    }

    @Test func reportsTheAddressWithoutAServer() async throws {
        let server = try RefusingPort()
        let error = await failure { try await ProbeClient(server.url).search("secret") }
        #expect(error?.code == .connection)
        let text = try #require(error?.description)
        #expect(text.hasPrefix("search: cannot connect to \(server.url) ("))
        #expect(text.hasSuffix("); is the server running there?"))
        #expect(!text.contains("secret"))
    }

    @Test func namesTheTypeOfADeclaredReason() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.respond(#"{"detail":"top secret"}"#, status: "422 Unprocessable Entity")
            }
        }
        let error = try #require(await failure { try await ProbeClient(server.url).generate("x") })
        #expect(error.code == .status)
        #expect(error.status == 422)
        #expect(
            error.description == """
                generate: the server responded with 422 Unprocessable Entity to POST \(server.url)/generate; \
                the reason is in error.body(as: Invalid.self)
                """
        )
        #expect(try error.body(as: Invalid.self) == Invalid(detail: "top secret"))
    }

    @Test func reportsTheMediaTypeOfAnHTMLErrorPage() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.respond("<h1>", status: "500 Internal Server Error", type: "text/html; charset=utf-8")
            }
        }
        let error = try #require(await failure { try await ProbeClient(server.url).generate("x") })
        #expect(
            error.description == """
                generate: the server responded with 500 Internal Server Error to POST \(server.url)/generate; \
                the reason is in error.body, as text/html
                """
        )
        #expect(error.body == Array("<h1>".utf8))
        let unreadable = #expect(throws: APIError.self) { try error.body(as: Invalid.self) }
        #expect(
            unreadable?.description
                == "generate: the response body is not a Invalid: it is not valid JSON; read error.body itself"
        )
    }

    @Test(
        arguments: [
            (
                "301 Moved Permanently", "location: ftp://elsewhere/\r\n",
                "it redirects to the scheme 'ftp'; only http and https are followed"
            ),
            ("304 Not Modified", "", "it has no address to redirect to; set the base URL to the address of the API"),
            ("401 Unauthorized", "", "check the credentials in configuration.headers; it sent no reason"),
            ("429 Too Many Requests", "", "wait before the next call; it sent no reason"),
            ("404 Not Found", "", "it sent no reason"),
        ]
    )
    func advisesByStatus(_ status: String, headers: String, advice: String) async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("", status: status, headers: headers) }
        }
        let error = try #require(await failure { try await ProbeClient(server.url).health() })
        #expect(error.message == "the server responded with \(status) to GET \(server.url)/health; \(advice)")
    }

    @Test func reportsTheJSONPathOfADecodingError() async throws {
        let responses = [
            #"{"text":5}"#: "expected a string, but found the number 5 at text (byte 8)",
            #"{"text":"ab"#: """
            it is not valid JSON: a string is not terminated, not UTF-8, or has an invalid character or escape \
            at text (byte 8)
            """,
            #"["a"]"#: "expected an object, but found an array (byte 0)",
        ]
        for (body, description) in responses {
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil { connection.respond(body) }
            }
            let error = try #require(await failure { try await ProbeClient(server.url).health() })
            #expect(error.code == .decoding)
            #expect(error.status == 200)
            #expect(error.body == Array(body.utf8))
            let promise = "the response of \(server.url)/health does not match the API's description: "
            #expect(error.message == promise + description + "; update the description, or read error.body")
        }
    }

    @Test func doesNotQuoteAValueThatFitsNothing() {
        let context = DecodingError.Context(codingPath: [], debugDescription: "'secret' is none of the cases")
        let text = DecodingErrorDescription.text(of: DecodingError.dataCorrupted(context))
        #expect(text == "the value does not match the API's description")
    }

    @Test func suggestsTheBaseURLForAWebPage() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("<html>", type: "text/html") }
        }
        let error = try #require(await failure { try await ProbeClient(server.url).health() })
        #expect(
            error.description
                == "health: the response of \(server.url)/health is text/html instead of JSON; is the base URL right?"
        )
    }

    @Test func refusesAnEmptyPathArgument() async throws {
        let error = try #require(await failure { try await ProbeClient("http://127.0.0.1:1").status("") })
        #expect(error.code == .configuration)
        #expect(
            error.description == """
                status: an argument for the path /models//status is empty, which would call another path; pass a value
                """
        )
    }

    @Test func keepsTheRequestIDForReports() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.respond("{}", status: "500 Oops", headers: "x-request-id: abc\r\n")
            }
        }
        #expect(await failure { try await ProbeClient(server.url).health() }?.requestID == "abc")
    }

    @Test(arguments: ["http://host/@me", "HTTP://host/v1", "http://[::1]:8000/a%20b/"])
    func takesAGoodAddress(_ address: String) throws {
        _ = try ProbeClient(address)
    }

    @Test(arguments: ["200 OK", "204 No Content"])
    func reportsAnEmptyBody(_ status: String) async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("", status: status) }
        }
        let error = try #require(await failure { try await ProbeClient(server.url).health() })
        #expect(error.code == .decoding)
        #expect(
            error.message == """
                the response of \(server.url)/health does not match the API's description: \
                it is empty; update the description, or read error.body
                """
        )
    }
}
