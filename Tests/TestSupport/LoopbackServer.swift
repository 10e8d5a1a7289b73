import Foundation
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A scripted HTTP server on a free port of 127.0.0.1: each connection runs the script on its own thread.
///
/// It ends with `stop`, or when it is released. Programs that the process starts do not inherit its sockets: they would keep connections
/// open that the script has closed.
package final class LoopbackServer: Sendable {
    /// The state that the server's threads share. They refer to it instead of the server, so that releasing the server ends it.
    private final class Ledger: Sendable {
        struct State {
            var requests: [RecordedRequest] = []
            var connections: [Int32] = []
            var connectionCount = 0
            var isStopped = false
        }

        let state = Mutex(State())

        /// Adds a connection; false if the server has stopped.
        func add(_ socket: Int32) -> Bool {
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

        func remove(_ socket: Int32) {
            state.withLock { state in state.connections.removeAll { $0 == socket } }
        }
    }

    private let ledger = Ledger()

    /// The port it listens on.
    package let port: UInt16

    /// Starts a server; a connection is closed when its script returns.
    ///
    /// Without `keepsRequests` its `requests` are empty.
    package convenience init(
        keepsRequests: Bool = true,
        _ script: @escaping @Sendable (LoopbackConnection) throws -> Void
    ) throws {
        let (listener, port) = try Self.listen()
        self.init(listener, port, keepsRequests: keepsRequests, script)
    }

    /// Starts a server at a Unix socket. `stop` does not wake its listening thread, which ends with the process.
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
                let socket = Self.acceptConnection(listener)
                guard socket >= 0 else { continue }
                guard ledger.add(socket) else {
                    // Only this thread closes the listener: another thread could close it before a call of `accept`, whose descriptor
                    // might then be another server's.
                    for descriptor in [socket, listener] { _ = Self.close(descriptor) }
                    return
                }
                Thread.detachNewThread {
                    try? script(LoopbackConnection(socket: socket) { if keepsRequests { ledger.record($0) } })
                    ledger.remove(socket)
                    _ = Self.close(socket)
                }
            }
        }
    }

    deinit { stop() }

    /// `http://127.0.0.1:PORT`
    package var url: String { "http://127.0.0.1:\(port)" }

    /// All complete requests, in their order.
    package var requests: [RecordedRequest] { ledger.state.withLock { $0.requests } }

    /// The number of accepted connections.
    package var connectionCount: Int { ledger.state.withLock { $0.connectionCount } }

    /// Ends all connections and accepts no more.
    package func stop() {
        let isFirst = ledger.state.withLock { state in
            defer { state.isStopped = true }
            for socket in state.connections { shutdown(socket, Int32(SHUT_RDWR)) }
            return !state.isStopped
        }
        if isFirst, port != 0 { wakeListener() }
    }

    /// Wakes the listening thread with an empty connection.
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

    /// Accepts a connection; negative if none could be accepted, for example because the client has reset it already.
    private static func acceptConnection(_ listener: Int32) -> Int32 {
        #if canImport(Darwin)
            let socket = accept(listener, nil, nil)
            if socket >= 0 { _ = fcntl(socket, F_SETFD, FD_CLOEXEC) }
        #else
            let socket = acceptFunction?(listener, nil, nil, closeOnExec) ?? -1
        #endif
        // A small write is sent at once, as real servers do, and not after the acknowledgement of the one before it.
        var isOn: Int32 = 1
        if socket >= 0 {
            setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        } else if errno == EMFILE || errno == ENFILE {
            // Other tests may use all descriptors for a while.
            sched_yield()
        }
        return socket
    }

    #if !canImport(Darwin)
        /// accept4(2), which sets the flag without a moment at which another thread could start a program; Glibc's module does not
        /// declare it.
        private static let acceptFunction = dlsym(nil, "accept4").map {
            unsafeBitCast(
                $0,
                to: (@convention(c) (Int32, OpaquePointer?, OpaquePointer?, Int32) -> Int32).self
            )
        }
    #endif

    #if canImport(Glibc)
        private static let stream = Int32(SOCK_STREAM.rawValue)
        private static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)
    #elseif canImport(Musl)
        private static let stream = SOCK_STREAM
        private static let closeOnExec = SOCK_CLOEXEC
    #else
        private static let stream = SOCK_STREAM
    #endif

    /// Opens a stream socket.
    static func openSocket(_ family: Int32 = AF_INET) -> Int32 {
        #if canImport(Darwin)
            let descriptor = socket(family, stream, 0)
            if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            return descriptor
        #else
            return socket(family, stream | closeOnExec, 0)
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

    /// Listens at a Unix socket; its path must be short and must not exist.
    static func listen(unixSocket path: String) throws -> Int32 {
        let descriptor = openSocket(AF_UNIX)
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

    /// Binds a socket to a free port without listening.
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

    /// Listens at a free port with a queue of that length.
    static func listen(queue: Int32 = 1024) throws -> (socket: Int32, port: UInt16) {
        let (descriptor, port) = try bindFreePort()
        guard startListening(descriptor, queue) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return (descriptor, port)
    }
}

/// A request that the server has read.
package struct RecordedRequest: Sendable, Hashable {
    /// `POST /generate HTTP/1.1`
    package var line: String

    /// The header fields by lower-case name.
    package var headers: [String: String]

    /// The body, without chunk framing.
    package var body: [UInt8]

    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }
}
