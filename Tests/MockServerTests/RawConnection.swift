import FlyingSocks
import Foundation

/// A connection that returns every byte of a response.
struct RawConnection {
    private let socket: AsyncSocket

    /// Connects to a port of 127.0.0.1.
    init(port: UInt16) async throws {
        // The limit only ends a hang: connecting takes less even on a machine under load.
        socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port), timeout: 600)
    }

    /// Sends a request with `Connection: close` and returns the whole response.
    static func response(port: UInt16, _ method: String, _ path: String, json: String? = nil) async throws -> String {
        let connection = try await RawConnection(port: port)
        defer { connection.close() }
        var request = "\(method) \(path) HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n"
        if let json { request += "Content-Type: application/json\r\nContent-Length: \(json.utf8.count)\r\n" }
        try await connection.send(request + "\r\n" + (json ?? ""))
        return try await connection.readToEnd()
    }

    func send(_ text: String) async throws {
        try await socket.write(Data(text.utf8))
    }

    /// Reads until the text was received.
    func read(until end: String) async throws -> String {
        var bytes: [UInt8] = []
        while !bytes.reversed().starts(with: end.utf8.reversed()) {
            bytes.append(try await socket.read())
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads until the server closes the connection.
    func readToEnd() async throws -> String {
        var bytes: [UInt8] = []
        do {
            while true { bytes += try await socket.read(atMost: 4096) }
        } catch SocketError.disconnected {
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    func close() {
        try? socket.close()
    }
}
