import HTTPTransport
import TestSupport
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct ResponseReaderTests {
    @Test func readsAStreamLargerThanItsBuffer() async throws {
        let size = 4 << 20
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond(String(repeating: "x", count: size))
        }
        let client = try PoolClient(server.url)
        let response = try await client.pool.send(client.request(isStreamed: true))
        var count = 0
        for try await piece in response.pieces {
            #expect(piece.count <= ResponseReader.bufferLimit + (128 << 10))
            count += piece.count
        }
        #expect(count == size)
    }

    @Test func releasingItClosesTheConnection() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\na")
            if connection.waitForClose() { closed.increment() }
        }
        let client = try PoolClient(server.url)
        do {
            let response = try await client.pool.send(client.request(isStreamed: true))
            #expect(try await response.pieces.next() == [0x61])
        }
        await closed.reaches(1)
    }

    @Test func drainingALongRestClosesTheConnection() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            while connection.write(String(repeating: "x", count: 1 << 16)) {}
            closed.increment()
        }
        let client = try PoolClient(server.url)
        let response = try await client.pool.send(client.request(isStreamed: true))
        response.discard()
        await closed.reaches(1)
    }

    @Test func stoppingItEndsAWaitingRead() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\na")
            _ = connection.waitForClose()
        }
        let client = try PoolClient(server.url)
        let control = CallControl()
        var request = client.request(isStreamed: true)
        request.control = control
        let response = try await client.pool.send(request)
        #expect(try await response.pieces.next() == [0x61])
        control.stop(.closed)
        let error = await #expect(throws: APIError.self) { _ = try await response.pieces.next() }
        #expect(error?.code == .closed)
    }
}
