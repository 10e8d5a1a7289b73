import Foundation
import TestSupport

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

    static func certificate(host: String = "IP:127.0.0.1", days: Int = 1) async throws -> Certificate {
        let certificate = try Certificate()
        let path = certificate.path
        _ = try await run(
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

    static func pin(_ certificate: Certificate) async throws -> String {
        let text = try await run(
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
    private static func run(_ command: String) async throws -> String {
        try await onThread { try runBlocking(command) }
    }

    /// Returns the output of a command, and blocks the thread until it ends. Throws if it fails.
    static func runBlocking(_ command: String, shell: String = "/bin/sh") throws -> String {
        let (process, output) = (Process(), try ProgramPipe())
        process.executableURL = URL(filePath: shell)
        process.arguments = ["-c", command]
        process.standardOutput = output.writing
        process.standardError = FileHandle.nullDevice
        try process.start()
        try output.writing.close()
        let bytes = output.readToEnd()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Missing(command: command) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
