import Foundation
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A scripted HTTP server on a free port of 127.0.0.1: each connection is handed to the script on a thread of its own.
///
/// It ends with `stop`, or when it is let go of.
package final class LoopbackServer: Sendable {
    /// What the server's threads share; they hold it and not the server, so that letting go of the server ends it.
    private final class Ledger: Sendable {
        struct State {
            var requests: [RecordedRequest] = []
            var connections: [Int32] = []
            var connectionCount = 0
            var isStopped = false
        }

        let state = Mutex(State())

        /// Notes a connection; false when the server has stopped.
        func admit(_ socket: Int32) -> Bool {
            state.withLock { state in
                guard !state.isStopped else { return false }
                state.connections.append(socket)
                state.connectionCount += 1
                return true
            }
        }

        func record(_ request: RecordedRequest) {
            state.withLock { $0.requests.append(request) }
        }

        func forget(_ socket: Int32) {
            state.withLock { state in state.connections.removeAll { $0 == socket } }
        }
    }

    private let ledger = Ledger()

    /// The port it listens on.
    package let port: UInt16

    /// Starts a server whose connections do what `script` says; the connection is closed when it returns.
    ///
    /// One that keeps no requests does not grow with them; its `requests` are empty.
    package convenience init(
        keepsRequests: Bool = true,
        _ script: @escaping @Sendable (LoopbackConnection) throws -> Void
    ) throws {
        let (listener, port) = try Self.listen()
        self.init(listener, port, keepsRequests: keepsRequests, script)
    }

    /// Starts a server at a Unix socket; it is not woken by `stop`, so its last thread ends with the process.
    package convenience init(
        unixSocket path: String,
        _ script: @escaping @Sendable (LoopbackConnection) throws -> Void
    ) throws {
        self.init(try Self.listen(unixSocket: path), 0, script)
    }

    private init(
        _ listener: Int32,
        _ port: UInt16,
        keepsRequests: Bool = true,
        _ script: @escaping @Sendable (LoopbackConnection) throws -> Void
    ) {
        self.port = port
        let ledger = ledger
        Thread.detachNewThread {
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0, ledger.admit(socket) else {
                    // This thread alone closes the listener: were it closed while `accept` may still be called with its
                    // number, another server's connections would be taken.
                    for descriptor in [socket, listener] where descriptor >= 0 { _ = Self.close(descriptor) }
                    return
                }
                Thread.detachNewThread {
                    try? script(LoopbackConnection(socket: socket) { if keepsRequests { ledger.record($0) } })
                    ledger.forget(socket)
                    _ = Self.close(socket)
                }
            }
        }
    }

    deinit { stop() }

    /// `http://127.0.0.1:PORT`
    package var url: String { "http://127.0.0.1:\(port)" }

    /// Every request that was read whole, in order.
    package var requests: [RecordedRequest] { ledger.state.withLock { $0.requests } }

    /// How many connections were accepted.
    package var connectionCount: Int { ledger.state.withLock { $0.connectionCount } }

    /// Ends all connections and takes no more.
    package func stop() {
        let isFirst = ledger.state.withLock { state in
            defer { state.isStopped = true }
            for socket in state.connections { shutdown(socket, Int32(SHUT_RDWR)) }
            return !state.isStopped
        }
        if isFirst, port != 0 { wakeListener() }
    }

    /// Makes the listening thread look at the ledger, by a connection that says nothing.
    private func wakeListener() {
        let socket = Self.openSocket()
        var address = Self.address(port: port)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        _ = Self.close(socket)
    }

    /// Closes a socket.
    static func close(_ socket: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.close(socket)
        #elseif canImport(Glibc)
            Glibc.close(socket)
        #else
            Musl.close(socket)
        #endif
    }

    /// Opens a socket that nothing was done with.
    static func openSocket() -> Int32 {
        #if canImport(Glibc)
            socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }

    /// 127.0.0.1 with a port.
    static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = port.bigEndian
        return address
    }

    /// Opens a Unix socket at a path, which must be short and free.
    static func listen(unixSocket path: String) throws -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw POSIXError(.EMFILE) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8).prefix($0.count - 1)) }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0, startListening(descriptor, 16) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return descriptor
    }

    private static func startListening(_ descriptor: Int32, _ queue: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.listen(descriptor, queue)
        #elseif canImport(Glibc)
            Glibc.listen(descriptor, queue)
        #else
            Musl.listen(descriptor, queue)
        #endif
    }

    /// Takes a free port without listening at it.
    static func bindFreePort() throws -> (socket: Int32, port: UInt16) {
        let descriptor = openSocket()
        guard descriptor >= 0 else { throw POSIXError(.EMFILE) }
        var address = address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let bound = bind(descriptor, address, length)
                return bound == 0 ? getsockname(descriptor, address, &length) : bound
            }
        }
        guard code == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// Opens a free port whose queue holds that many connections.
    static func listen(queue: Int32 = 1024) throws -> (socket: Int32, port: UInt16) {
        let (descriptor, port) = try bindFreePort()
        guard startListening(descriptor, queue) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return (descriptor, port)
    }
}

/// A request as the server read it.
package struct RecordedRequest: Sendable, Hashable {
    /// `POST /generate HTTP/1.1`
    package var line: String

    /// The header fields by lower-case name.
    package var headers: [String: String]

    /// The body, as `Content-Length` counts it.
    package var body: [UInt8]

    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }
}
