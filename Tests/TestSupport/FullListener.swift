import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A port of 127.0.0.1 with a full queue that accepts no connection: connecting to it never ends.
package final class FullListener: Sendable {
    private let sockets: [Int32]

    /// The port.
    package let port: UInt16

    /// Opens the port and fills its queue.
    package init() throws {
        let (listener, port) = try LoopbackServer.listen(queue: 0)
        var address = LoopbackServer.address(port: port)
        var sockets = [listener]
        for _ in 0..<4 {
            let socket = LoopbackServer.openSocket()
            _ = fcntl(socket, F_SETFL, O_NONBLOCK)
            _ = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            sockets.append(socket)
        }
        self.sockets = sockets
        self.port = port
    }

    deinit {
        for socket in sockets { _ = LoopbackServer.close(socket) }
    }
}
