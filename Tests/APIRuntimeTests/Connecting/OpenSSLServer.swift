import Foundation
import Synchronization
import TestSupport

/// `openssl s_server` at a free port, which responds to each request with a page. Releasing it ends the program.
final class OpenSSLServer: Sendable {
    let url: String
    private let process: Mutex<Process>
    private let certificate: OpenSSL.Certificate
    private let log: String

    static func start(_ certificate: OpenSSL.Certificate, _ options: String...) async throws -> OpenSSLServer {
        try await start(certificate, options)
    }

    static func start(_ certificate: OpenSSL.Certificate, _ options: [String]) async throws -> OpenSSLServer {
        try await onThread { try OpenSSLServer(certificate, options) }
    }

    private init(_ certificate: OpenSSL.Certificate, _ options: [String]) throws {
        let (process, output) = (Process(), try ProgramPipe())
        self.certificate = certificate
        log = certificate.path + ".log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate.path, "-www"] + options
        process.standardOutput = output.writing
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.start()
        try output.writing.close()
        self.process = Mutex(process)
        var text = ""
        while !text.contains("ACCEPT 127.0.0.1:") || !text.hasSuffix("\n") {
            let more = output.readSome()
            guard !more.isEmpty else { throw OpenSSL.Missing(command: "openssl s_server") }
            text += String(decoding: more, as: UTF8.self)
        }
        let port = text.components(separatedBy: "ACCEPT 127.0.0.1:")[1].prefix { $0.isNumber }
        url = "https://127.0.0.1:\(port)"
    }

    deinit { process.withLock { OpenSSL.end($0) } }

    /// The number of handshakes that clients ended with an alert.
    var rejectedHandshakes: Int {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "alert unknown ca").count - 1
    }
}
