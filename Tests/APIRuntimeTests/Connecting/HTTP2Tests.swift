@_spi(Generated) import APIRuntime
import Foundation
import Synchronization
import TestSupport
import Testing

/// HTTP/2 over TLS, with a scripted server.
@Suite(.timeLimit(.minutes(30))) struct HTTP2Tests {
    private static func client(_ server: HTTP2Server, _ certificate: OpenSSL.Certificate) throws -> ProbeClient {
        try ProbeClient(server.url).configured {
            $0.certificateAuthorities = certificate.path
            $0.retries = 0
        }
    }

    @Test func concurrentCallsShareOneConnection() async throws {
        let certificate = try await OpenSSL.certificate()
        let streams = Mutex<[UInt32]>([])
        let server = try await HTTP2Server.start(certificate) { stream, connection in
            let all = streams.withLock { streams in
                streams.append(stream)
                return streams
            }
            // No response before all requests have arrived, and the last one first.
            guard all.count == 32 else { return }
            for stream in all.reversed() { connection.respond(stream, #"{"stream":"\#(stream)"}"#) }
        }
        let client = try Self.client(server, certificate)
        let responses = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<32 { group.addTask { try await client.health()["stream"] } }
            return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(responses == Set(streams.withLock { $0 }.map { "\($0)" }))
        #expect(server.connectionCount == 1)
    }

    @Test func asyncAndSyncClientReconnectAfterGOAWAY() async throws {
        let certificate = try await OpenSSL.certificate()
        let server = try await HTTP2Server.start(certificate) { stream, connection in
            connection.respond(stream, #"{"connection":"\#(connection.number)"}"#)
            connection.goAway(last: stream)
        }
        let client = try Self.client(server, certificate)
        #expect(try await client.health() == ["connection": "1"])
        #expect(try await client.health() == ["connection": "2"])
        let sync = SyncProbeClient(client)
        #expect(try await onThread { try sync.health() } == ["connection": "3"])
    }

    /// libcurl reports it as an interrupted connection, so the call needs a retry.
    @Test func aRequestThatGOAWAYRefusesIsSentOnAnotherConnection() async throws {
        let certificate = try await OpenSSL.certificate()
        let streams = Mutex<[UInt32]>([])
        let server = try await HTTP2Server.start(certificate) { stream, connection in
            let first = streams.withLock { streams in
                streams.append(stream)
                return streams.count < 2 ? nil : streams[0]
            }
            guard connection.number == 1 else { return connection.respond(stream, #"{"connection":"2"}"#) }
            guard let first else { return }
            connection.goAway(last: first)
            connection.respond(first, #"{"connection":"1"}"#)
        }
        let client = try Self.client(server, certificate).configured {
            $0.retries = 2
            $0.retryDelay = .zero
        }
        async let one = client.health()
        async let two = client.health()
        let responses = try await [one, two]
        #expect(Set(responses) == [["connection": "1"], ["connection": "2"]])
        #expect(server.connectionCount == 2)
    }

    @Test func aResetStreamIsAnErrorOfItsCallOnly() async throws {
        let certificate = try await OpenSSL.certificate()
        let count = Counter()
        let server = try await HTTP2Server.start(certificate) { stream, connection in
            count.increment()
            // RFC 9113 section 7: 2 is INTERNAL_ERROR.
            if count.count == 1 {
                connection.reset(stream, code: 2)
            } else {
                connection.respond(stream, #"{"a":"b"}"#)
            }
        }
        let client = try Self.client(server, certificate)
        let error = await failure { try await client.health() }
        #expect(error?.code == .connection)
        #expect(error?.wasSent == true)
        #expect(try await client.health() == ["a": "b"])
    }
}
