import FlyingSocks
import Foundation

/// A socket pool that sets `TCP_NODELAY`, so that a socket sends written bytes immediately.
///
/// FlyingFox writes the head and the body of a response separately. On a reused connection Nagle's algorithm would delay the
/// body until the head is acknowledged, which takes 40 milliseconds (RFC 1122 section 4.2.3.4). FlyingFox does not expose its
/// sockets, but each is suspended here before its first use.
struct NoDelaySocketPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws {
        try await base.prepare()
    }

    func run() async throws {
        try await base.run()
    }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // Without the option the socket is slower but works.
        try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
