@_spi(Generated) import APIRuntime
import TestSupport
import Testing

/// Secure connections, with servers of the program `openssl`. The tests fail without it.
@Suite(.timeLimit(.minutes(30))) struct TLSTests {
    private func error(
        _ server: OpenSSLServer,
        _ change: (inout ClientConfiguration) -> Void = { _ in }
    ) async throws -> APIError? {
        let client = try ProbeClient(server.url).configured(change)
        return await failure { try await client.caller.text(APIRequest("page", .get, "/")) }
    }

    @Test func aConfiguredAuthorityIsTrusted() async throws {
        let certificate = try await OpenSSL.certificate()
        let server = try await OpenSSLServer.start(certificate)
        #expect(try await error(server) { $0.certificateAuthorities = certificate.path } == nil)
    }

    @Test func aSelfSignedCertificateIsNotTrusted() async throws {
        let certificate = try await OpenSSL.certificate()
        let server = try await OpenSSLServer.start(certificate)
        let error = try #require(try await error(server))
        #expect(error.code == .connection)
        #expect(!error.wasSent)
        #expect(error.message.hasPrefix("no secure connection to \(server.url) was established ("))
        #expect(error.message.hasSuffix("); check its certificate"))
        // Another attempt would fail in the same way, so there is none. The server handles one connection after the other: the
        // alerts of the first ones are in its log when this one has a response.
        #expect(try await self.error(server) { $0.certificateAuthorities = certificate.path } == nil)
        #expect(server.rejectedHandshakes == 1)
    }

    @Test func aCertificateForAnotherHostIsNotTrusted() async throws {
        let certificate = try await OpenSSL.certificate(host: "DNS:elsewhere.example")
        let server = try await OpenSSLServer.start(certificate)
        let error = try await error(server) { $0.certificateAuthorities = certificate.path }
        #expect(error?.message.hasPrefix("no secure connection to \(server.url) was established (") == true)
    }

    @Test func anExpiredCertificateIsNotTrusted() async throws {
        let certificate = try await OpenSSL.certificate(days: 0)
        let server = try await OpenSSLServer.start(certificate)
        let error = try await error(server) { $0.certificateAuthorities = certificate.path }
        #expect(
            error?.message
                == "no secure connection to \(server.url) was established (SSL certificate problem: certificate has expired); "
                + "check its certificate"
        )
    }

    @Test(arguments: [[], ["-alpn", "http/1.1"]]) func aServerWithoutHTTP2ReceivesHTTP1(
        _ options: [String]
    ) async throws {
        let certificate = try await OpenSSL.certificate()
        let server = try await OpenSSLServer.start(certificate, options)
        #expect(try await error(server) { $0.certificateAuthorities = certificate.path } == nil)
    }

    @Test func onlyAPinnedKeyIsAccepted() async throws {
        let certificate = try await OpenSSL.certificate()
        let server = try await OpenSSLServer.start(certificate)
        let pin = try await OpenSSL.pin(certificate)
        let good = try await error(server) {
            $0.certificateAuthorities = certificate.path
            $0.pinnedKeys = ["sha256//" + String(repeating: "A", count: 43) + "=", pin]
        }
        #expect(good == nil)
        let bad = try await error(server) {
            $0.certificateAuthorities = certificate.path
            $0.pinnedKeys = ["sha256//" + String(repeating: "A", count: 43) + "="]
        }
        #expect(
            bad?.message
                == "the public key of \(server.url) is not one of configuration.pinnedKeys; is it the right server?"
        )
        // A pin does not replace the check of the certificate.
        #expect(try await error(server) { $0.pinnedKeys = [pin] } != nil)
    }

    @Test func anOldVersionIsRefused() async throws {
        let certificate = try await OpenSSL.certificate()
        let server = try await OpenSSLServer.start(certificate, "-tls1_2")
        #expect(try await error(server) { $0.certificateAuthorities = certificate.path } == nil)
        let error = try await error(server) {
            $0.certificateAuthorities = certificate.path
            $0.minimumTLSVersion = .v1_3
        }
        #expect(error?.message.hasPrefix("no secure connection to \(server.url) was established (") == true)
    }

    @Test func reportsAServerWithoutTLS() async throws {
        let server = try LoopbackServer { connection in connection.write("HTTP/1.1 400 Bad Request\r\n\r\n") }
        let client = try ProbeClient("https://127.0.0.1:\(server.port)")
        let error = await failure { try await client.health() }
        #expect(
            error?.message.hasPrefix("no secure connection to https://127.0.0.1:\(server.port) was established (")
                == true
        )
    }

    @Test(arguments: ["", "sha256//", "/etc/hostname", "sha256//????", "sha1//AAAA"])
    func anInvalidPinIsRefused(_ pin: String) async throws {
        let client = try ProbeClient("https://127.0.0.1:1").configured { $0.pinnedKeys = [pin] }
        let error = await failure { try await client.health() }
        #expect(error?.code == .configuration)
        #expect(
            error?.message
                == "'\(pin)' in configuration.pinnedKeys is not a valid key; write 'sha256//' and the Base64 of the key's SHA-256"
        )
    }
}
