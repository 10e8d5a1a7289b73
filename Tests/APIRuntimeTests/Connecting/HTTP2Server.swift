import Foundation
import Synchronization
import TestSupport

/// A server that speaks HTTP/2 over TLS as a script has it; `openssl s_server` does the TLS, one connection at a time.
///
/// It acknowledges settings and pings itself and reads nothing of what a request says: each is known by its stream.
final class HTTP2Server: Sendable {
    /// What the script may do.
    struct Connection: Sendable {
        fileprivate let input: FileHandle
        /// Which of the server's connections it is, from 1.
        let number: Int

        /// Answers a request with status 200 and JSON.
        func answer(_ stream: UInt32, _ json: String) {
            // RFC 7541 appendix A: 8 is `:status: 200`.
            write(type: 1, flags: 0x4, stream, [0x88])
            write(type: 0, flags: 0x1, stream, Array(json.utf8))
        }

        /// Says that it takes no further request, and none above the last stream (RFC 9113 section 6.8).
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
            // Who hung up gets nothing, which the client's own error tells.
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

    /// How many connections spoke HTTP/2.
    var connectionCount: Int { connections.count }

    /// Starts at a free port; `script` is told each request, on the server's own thread.
    init(_ certificate: OpenSSL.Certificate, _ script: @escaping @Sendable (UInt32, Connection) -> Void) throws {
        self.certificate = certificate
        let port = try Self.freePort()
        url = "https://127.0.0.1:\(port)"
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate.path, "-alpn", "h2", "-quiet",
        ]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = Mutex(process)
        Self.waitUntilItListens(port)
        let (reading, writing) = (output.fileHandleForReading, input.fileHandleForWriting)
        let connections = connections
        Thread.detachNewThread {
            var reader = Reader(script: script, input: writing, connections: connections)
            while true {
                let data = reading.availableData
                guard !data.isEmpty else { return }
                reader.take(data)
            }
        }
    }

    deinit { process.withLock { OpenSSL.end($0) } }

    /// A port that was free just now.
    private static func freePort() throws -> Int {
        let url = try RefusingPort().url
        guard let port = url.split(separator: ":").last.flatMap({ Int($0) }) else {
            throw CocoaError(.coderInvalidValue)
        }
        return port
    }

    /// With `-quiet` the program does not say when it listens.
    private static func waitUntilItListens(_ port: Int) {
        for _ in 0..<500 {
            if (try? OpenSSL.run("exec 3<>/dev/tcp/127.0.0.1/\(port)", shell: "/bin/bash")) != nil { return }
            Thread.sleep(forTimeInterval: 0.01)
        }
    }

    /// Cuts what comes into frames (RFC 9113 section 4.1).
    private struct Reader {
        let script: @Sendable (UInt32, Connection) -> Void
        let input: FileHandle
        let connections: Counter
        var bytes: [UInt8] = []

        private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

        mutating func take(_ data: Data) {
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
