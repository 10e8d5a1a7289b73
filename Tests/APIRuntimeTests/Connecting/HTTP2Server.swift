import Foundation
import Synchronization
import TestSupport

/// A scripted HTTP/2 server; `openssl s_server` provides TLS, one connection at a time.
///
/// It acknowledges settings and pings itself, and ignores the content of requests: the script receives only their streams.
final class HTTP2Server: Sendable {
    /// The connection of a request, for the script.
    struct Connection: Sendable {
        fileprivate let input: FileHandle
        /// The number of the connection, beginning with 1.
        let number: Int

        /// Responds to a request with status 200 and JSON.
        func respond(_ stream: UInt32, _ json: String) {
            // RFC 7541 appendix A: 8 is `:status: 200`.
            write(type: 1, flags: 0x4, stream, [0x88])
            write(type: 0, flags: 0x1, stream, Array(json.utf8))
        }

        /// Sends GOAWAY: no request after the last stream is handled (RFC 9113 section 6.8).
        func goAway(last stream: UInt32) {
            write(type: 7, flags: 0, 0, Self.bytes(stream) + Self.bytes(0))
        }

        /// Ends a request with an error code (RFC 9113 section 6.4).
        func reset(_ stream: UInt32, code: UInt32) {
            write(type: 3, flags: 0, stream, Self.bytes(code))
        }

        fileprivate func write(type: UInt8, flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) {
            var frame = Data(Self.bytes(UInt32(payload.count)).dropFirst())
            frame += [type, flags]
            frame += Self.bytes(stream)
            frame += payload
            // The client may have closed the connection; its own error is what the tests look at.
            try? input.write(contentsOf: frame)
        }

        private static func bytes(_ number: UInt32) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
    }

    let url: String
    private let process: Mutex<Process>
    private let certificate: OpenSSL.Certificate
    private let connections = Counter()

    /// The number of HTTP/2 connections.
    var connectionCount: Int { connections.count }

    /// Starts at a free port; `script` receives the stream of each request, on the server's own thread.
    static func start(
        _ certificate: OpenSSL.Certificate,
        _ script: @escaping @Sendable (UInt32, Connection) -> Void
    ) async throws -> HTTP2Server {
        try await onThread { try HTTP2Server(certificate, script) }
    }

    private init(_ certificate: OpenSSL.Certificate, _ script: @escaping @Sendable (UInt32, Connection) -> Void) throws
    {
        self.certificate = certificate
        let requested = try Self.requestedPort()
        let (process, input, output) = (Process(), try ProgramPipe(), try ProgramPipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "s_server", "-accept", "127.0.0.1:\(requested)", "-cert", certificate.path, "-alpn", "h2",
            "-quiet",
        ]
        process.standardInput = input.reading
        process.standardOutput = output.writing
        process.standardError = FileHandle.nullDevice
        try process.start()
        try input.reading.close()
        try output.writing.close()
        self.process = Mutex(process)
        url = "https://127.0.0.1:\(try Self.listeningPort(of: process, requested))"
        let writing = input.writing
        let connections = connections
        Thread.detachNewThread {
            var reader = Reader(script: script, input: writing, connections: connections)
            while true {
                let data = output.readSome()
                guard !data.isEmpty else { return }
                reader.take(data)
            }
        }
    }

    deinit { process.withLock { OpenSSL.end($0) } }

    #if os(Linux)
        /// The system chooses the port: one that was free a moment ago may be in use again.
        private static func requestedPort() throws -> Int { 0 }

        /// The port that the program listens at, which it does not print with `-quiet` (proc(5)).
        private static func listeningPort(of process: Process, _ requested: Int) throws -> Int {
            let folder = "/proc/\(process.processIdentifier)"
            while process.isRunning {
                // Local address and port, remote ones, state (0A is LISTEN), and at index 9 the inode.
                let table = FileHandle(forReadingAtPath: "\(folder)/net/tcp")?.readDataToEndOfFile() ?? Data()
                let sockets = String(decoding: table, as: UTF8.self).split(separator: "\n")
                    .map { $0.split(separator: " ") }.filter { $0.count > 9 && $0[3] == "0A" }
                let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/fd")) ?? []
                let inodes = Set(
                    descriptors.compactMap {
                        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/fd/\($0)")
                    }
                )
                let own = sockets.first { inodes.contains("socket:[\($0[9])]") }
                if let port = own?[1].split(separator: ":").last.flatMap({ Int($0, radix: 16) }) { return port }
                Thread.sleep(forTimeInterval: 0.01)
            }
            throw OpenSSL.Missing(command: "openssl s_server")
        }
    #else
        /// A port that was free before.
        private static func requestedPort() throws -> Int {
            guard let port = Int(try RefusingPort().url.split(separator: ":").last ?? "") else {
                throw CocoaError(.coderInvalidValue)
            }
            return port
        }

        private static func listeningPort(of process: Process, _ requested: Int) throws -> Int {
            while process.isRunning {
                let command = "exec 3<>/dev/tcp/127.0.0.1/\(requested)"
                if (try? OpenSSL.runBlocking(command, shell: "/bin/bash")) != nil { return requested }
                Thread.sleep(forTimeInterval: 0.01)
            }
            throw OpenSSL.Missing(command: "openssl s_server")
        }
    #endif

    /// Divides received bytes into frames (RFC 9113 section 4.1).
    private struct Reader {
        let script: @Sendable (UInt32, Connection) -> Void
        let input: FileHandle
        let connections: Counter
        var bytes: [UInt8] = []

        private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

        mutating func take(_ data: [UInt8]) {
            bytes += data
            while step() {}
        }

        private mutating func step() -> Bool {
            if bytes.starts(with: Self.preface) {
                bytes.removeFirst(Self.preface.count)
                connections.increment()
                connection.write(type: 4, flags: 0, 0, [])
                return true
            }
            guard bytes.count >= 9, !Self.preface.starts(with: bytes) else { return false }
            let length = Int(bytes[0]) << 16 | Int(bytes[1]) << 8 | Int(bytes[2])
            guard bytes.count >= 9 + length else { return false }
            let (type, flags) = (bytes[3], bytes[4])
            let stream = bytes[5..<9].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            let payload = Array(bytes[9..<9 + length])
            bytes.removeFirst(9 + length)
            switch type {
            case 1: script(stream, connection)
            case 4 where flags & 1 == 0: connection.write(type: 4, flags: 1, 0, [])
            case 6 where flags & 1 == 0: connection.write(type: 6, flags: 1, 0, payload)
            default: break
            }
            return true
        }

        private var connection: Connection { Connection(input: input, number: connections.count) }
    }
}
