@_spi(Generated) import APIRuntime
import HTTPTypes
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct ScriptedTransportTests {
    private let script = ScriptedTransport()

    private func client() throws -> ProbeClient {
        var configuration = ClientConfiguration(transport: script)
        configuration.retryDelay = .zero
        return try ProbeClient("http://localhost/v1", configuration: configuration)
    }

    @Test func respondsToAMethodWithAValue() async throws {
        script.respond(to: "health", with: ["status": "healthy"])
        for _ in 0..<2 { #expect(try await client().health() == ["status": "healthy"]) }
        #expect(script.requests.map(\.url) == Array(repeating: "http://localhost/v1/health", count: 2))
    }

    @Test func keepsTheRequests() async throws {
        script.respond(to: "generate", with: ["text": "x"])
        _ = try await client().generate("robot")
        let request = try #require(script.requests(of: "generate").first)
        #expect(request.method == .post)
        #expect(try request.json(as: [String: String].self) == ["prompt": "robot"])
        #expect(script.requests(of: "health").isEmpty)
        let error = #expect(throws: APIError.self) { try request.json(as: [Int].self) }
        #expect(
            error?.description
                == "generate: the request body is not a Array<Int>: expected an array, but found an object (byte 0)"
        )
    }

    @Test func returnsResponsesInOrderAndThenRepeatsTheLastOne() async throws {
        script.respond(to: "health", status: .serviceUnavailable)
        script.respond(to: "health", with: ["n": "1"])
        script.respond(to: "health", with: ["n": "2"])
        let client = try client()
        // The first call uses two responses: it is retried after 503.
        let values = [try await client.health(), try await client.health(), try await client.health()]
        #expect(values == [["n": "1"], ["n": "2"], ["n": "2"]])
        #expect(script.requests.count == 4)
    }

    @Test func aValueOfAnotherTypeIsTheScriptsFault() async throws {
        script.respond(to: "health", with: [1, 2])
        let error = await failure { try await client().health() }
        #expect(error?.code == .configuration)
        #expect(
            error?.description
                == "health: 'health' returns Dictionary<String, String>, but the script responds with Array<Int>"
        )
    }

    @Test func reportsACallWithoutAResponse() async throws {
        let error = await failure { try await client().search("sesame") }
        #expect(
            error?.description == """
                search: the script has no response to 'search' (GET http://localhost/v1/search); add one with respond, \
                stream, fail or handle
                """
        )
    }

    @Test func failsAsARealServerDoes() async throws {
        script.respond(to: "status", with: ["detail": "gone"], status: .notFound)
        let error = await failure { try await client().status("m") }
        #expect(error?.status == 404)
        #expect(try error?.body(as: [String: String].self) == ["detail": "gone"])
        script.fail("health", with: APIError(.timeout, "too slow"))
        #expect(await failure { try await client().health() }?.description == "health: too slow")
        script.handle("unload") { _ in throw CancellationError() }
        #expect(await failure { try await client().unload() }?.code == .cancelled)
    }

    @Test func aClosedClientSendsNothing() async throws {
        script.respond(to: "health", with: ["a": "b"])
        let client = try client()
        await client.close()
        #expect(await failure { try await client.health() }?.code == .closed)
        #expect(script.requests.isEmpty)
    }

    @Test func streamsInTheFormatOfTheMethod() async throws {
        script.stream("tokens", of: ["Hel", "lo\nworld", " \r"])
        script.stream("numbers", of: [[1], [2, 3]])
        script.stream("text", of: ["a", "b\n"])
        #expect(try await client().tokens().collect() == ["Hel", "lo\nworld", " \r"])
        #expect(try await client().numbers().collect() == [[1], [2, 3]])
        #expect(try await client().text().collect().joined() == "ab\n")
        let lines: APIStream<[String: Int]> = try client().caller.stream(.jsonLines) { APIRequest("lines", .get, "/") }
        script.stream("lines", of: [["a": 1], ["b": 2]])
        #expect(try await lines.collect() == [["a": 1], ["b": 2]])
        let records: APIStream<[Int]> = try client().caller.stream(.jsonSequence) { APIRequest("records", .get, "/") }
        script.stream("records", of: [[1], []])
        #expect(try await records.collect() == [[1], []])
        let pieces: APIStream<[UInt8]> = try client().caller.stream(.bytes) { APIRequest("pieces", .get, "/") }
        script.stream("pieces", of: [[0, 255], [1]] as [[UInt8]])
        #expect(try await pieces.collect() == [[0, 255], [1]])
    }

    @Test func aStreamMayBreakOff() async throws {
        script.stream("numbers", of: [[1]], failure: APIError(.connection, "it broke"))
        var iterator = try client().numbers().makeAsyncIterator()
        #expect(try await iterator.next() == [1])
        #expect(await failure { try await iterator.next() }?.description == "numbers: it broke")
    }

    @Test func aStreamIsNoValueAndAValueNoStream() async throws {
        script.stream("health", of: [["a": "b"]])
        #expect(
            await failure { try await client().health() }?.message
                == "'health' does not return a stream; use respond(to:with:)"
        )
        script.stream("numbers", of: ["one"])
        #expect(
            await failure { try await client().numbers().collect() }?.message
                == "'numbers' returns Array<Int>, but the script responds with String"
        )
    }

    @Test func servesTheSyncClient() async throws {
        script.respond(to: "health", with: ["a": "b"])
        script.stream("tokens", of: ["x"])
        let client = try SyncProbeClient("http://localhost", configuration: ClientConfiguration(transport: script))
        #expect(try await onThread { try client.health() } == ["a": "b"])
        #expect(try await onThread { try client.tokens().collect() } == ["x"])
    }

    @Test func aCustomTransportMayWrapTheStandardOne() async throws {
        struct Signing: Transport {
            let inner: any Transport
            func send(_ request: TransportRequest) async throws -> TransportResponse {
                var request = request
                request.headers[.authorization] = (request.headers[.authorization] ?? "") + "; signed"
                return try await inner.send(request)
            }
        }
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try VaultClient(server.url, credentials: .init(bearer: "t"))
        let transport = Signing(inner: try CurlTransport())
        try await client.configured { $0.transport = transport }.call()
        #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer t; signed"])
    }
}
