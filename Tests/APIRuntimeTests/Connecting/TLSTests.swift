@_spi(Generated) import APIRuntime
import Foundation
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
        let certificate = try OpenSSL.certificate()
        let server = try OpenSSLServer(certificate)
        #expect(try await error(server) { $0.certificateAuthorities = certificate.path } == nil)
    }

    @Test func aSelfSignedCertificateIsNotTrusted() async throws {
        let certificate = try OpenSSL.certificate()
        let server = try OpenSSLServer(certificate)
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
        let certificate = try OpenSSL.certificate(host: "DNS:elsewhere.example")
        let server = try OpenSSLServer(certificate)
        let error = try await error(server) { $0.certificateAuthorities = certificate.path }
        #expect(error?.message.hasPrefix("no secure connection to \(server.url) was established (") == true)
    }

    @Test func anExpiredCertificateIsNotTrusted() async throws {
        let certificate = try OpenSSL.certificate(days: 0)
        let server = try OpenSSLServer(certificate)
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
        let certificate = try OpenSSL.certificate()
        let server = try OpenSSLServer(certificate, options)
        #expect(try await error(server) { $0.certificateAuthorities = certificate.path } == nil)
    }

    @Test func onlyAPinnedKeyIsAccepted() async throws {
        let certificate = try OpenSSL.certificate()
        let server = try OpenSSLServer(certificate)
        let pin = try OpenSSL.pin(certificate)
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
        let certificate = try OpenSSL.certificate()
        let server = try OpenSSLServer(certificate, "-tls1_2")
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

/// The program that creates certificates and servers.
enum OpenSSL {
    /// The program, or an option that it needs, is missing.
    struct Missing: Error, CustomStringConvertible {
        var command: String
        var description: String {
            "the tests of TLS and HTTP/2 need the program 'openssl'; this command failed: \(command)"
        }
    }

    /// A certificate with its key in one file. Releasing it deletes its folder.
    final class Certificate: Sendable {
        let path: String
        private let folder: TemporaryFolder

        fileprivate init() throws {
            folder = try TemporaryFolder()
            path = folder.path("certificate.pem")
        }
    }

    static func certificate(host: String = "IP:127.0.0.1", days: Int = 1) throws -> Certificate {
        let certificate = try Certificate()
        let path = certificate.path
        _ = try run(
            """
            openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=test \
                -keyout \(path).key -out \(path).request &&
            printf 'subjectAltName=\(host)' > \(path).names &&
            openssl x509 -req -in \(path).request -signkey \(path).key -days \(days) -extfile \(path).names -out \(path) &&
            cat \(path).key >> \(path)
            """
        )
        return certificate
    }

    static func pin(_ certificate: Certificate) throws -> String {
        let text = try run(
            """
            openssl x509 -in \(certificate.path) -pubkey -noout | openssl pkey -pubin -outform der |
                openssl dgst -sha256 -binary | base64
            """
        )
        return "sha256//" + text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Kills a server: it inherits the blocked signals of the thread that started it, often including SIGTERM.
    static func end(_ process: Process) {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Returns the output of a command. Throws if it fails.
    static func run(_ command: String, shell: String = "/bin/sh") throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: shell)
        process.arguments = ["-c", command]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Missing(command: command) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// `openssl s_server` at a free port, which responds to each request with a page. Releasing it ends the program.
private final class OpenSSLServer {
    let url: String
    private let process = Process()
    private let certificate: OpenSSL.Certificate
    private let log: String

    convenience init(_ certificate: OpenSSL.Certificate, _ options: String...) throws {
        try self.init(certificate, options)
    }

    init(_ certificate: OpenSSL.Certificate, _ options: [String]) throws {
        let output = Pipe()
        self.certificate = certificate
        log = certificate.path + ".log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate.path, "-www"] + options
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        var text = ""
        while !text.contains("ACCEPT 127.0.0.1:") || !text.hasSuffix("\n") {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw OpenSSL.Missing(command: "openssl s_server") }
            text += String(decoding: more, as: UTF8.self)
        }
        let port = text.components(separatedBy: "ACCEPT 127.0.0.1:")[1].prefix { $0.isNumber }
        url = "https://127.0.0.1:\(port)"
    }

    deinit { OpenSSL.end(process) }

    /// The number of handshakes that clients ended with an alert.
    var rejectedHandshakes: Int {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "alert unknown ca").count - 1
    }
}
