import FlyingSocks
import Foundation

/// A pool whose sockets send at once what is written to them.
///
/// FlyingFox writes a head and its body one after the other: on a connection that is used again, Nagle's algorithm holds
/// the body back until the head is acknowledged, 40 milliseconds later (RFC 1122 section 4.2.3.4). FlyingFox hides its
/// sockets; the pool sees each of them before it waits for the first time.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws {
        try await base.prepare()
    }

    func run() async throws {
        try await base.run()
    }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // A socket that refuses is slower, and else works.
        try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
