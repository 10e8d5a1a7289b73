import HTTPTypes
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct APIClientTests {
    @Test func returnsTheResponseWithTheValue() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.respond(#"{"a":"b"}"#, status: "201 Created", headers: "x-request-id: 7\r\n")
            }
        }
        let client = try ProbeClient(server.url)
        let (value, response) = try await client.withResponse { try await $0.health() }
        #expect(value == ["a": "b"])
        #expect(response.status == .created)
        #expect(response.headerFields[HTTPField.Name("X-Request-ID")!] == "7")
        let error = await failure { try await client.withResponse { _ in 1 } }
        #expect(error?.code == .configuration)
    }

    @Test func closesTheScopedClientOnReturnAndOnThrow() async throws {
        let closes = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond("{}")
            if connection.waitForClose() { closes.increment() }
        }
        try await ProbeClient.with(server.url) { _ = try await $0.health() }
        await closes.reaches(1)
        let error = await failure {
            try await ProbeClient.with(server.url) { client in
                _ = try await client.health()
                throw APIError(.stream, "mine")
            }
        }
        #expect(error?.message == "mine")
        await closes.reaches(2)
    }
}
