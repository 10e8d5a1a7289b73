import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A bound port of 127.0.0.1 without a listener: connecting to it is refused, and no other program can use it.
package final class RefusingPort: Sendable {
    private let socket: Int32

    /// `http://127.0.0.1:PORT`
    package let url: String

    /// Binds a free port.
    package init() throws {
        let (socket, port) = try LoopbackServer.bindFreePort()
        self.socket = socket
        url = "http://127.0.0.1:\(port)"
    }

    deinit {
        _ = LoopbackServer.close(socket)
    }
}
