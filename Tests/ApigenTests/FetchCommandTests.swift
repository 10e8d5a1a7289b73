import Foundation
import TestSupport
import Testing

@Suite struct FetchCommandTests {
    private static let json = """
        {"paths": {"/b": {}, "/a": {"get": {"responses": {"204": {"description": "Fine.\\nReally."}}, "operationId": "a"}}},
         "info": {"version": "1.0", "title": "Shop"}, "openapi": "3.1.0"}
        """

    private static let yaml = """
        openapi: 3.1.0
        info:
          title: Shop
          version: '1.0'
        paths:
          /a:
            get:
              operationId: a
              responses:
                '204':
                  description: |-
                    Fine.
                    Really.
          /b: {}

        """

    /// A server whose answer depends on the path.
    private func server() throws -> LoopbackServer {
        try LoopbackServer { connection in
            guard let request = connection.readRequest() else { return }
            let head = "Content-Type: application/json\r\nConnection: close\r\n"
            switch request.line.split(separator: " ").dropFirst().first {
            case "/openapi.json", "/docs/api":
                connection.write(
                    "HTTP/1.1 200 OK\r\n\(head)Content-Length: \(Self.json.utf8.count)\r\n\r\n\(Self.json)"
                )
            case "/moved":
                connection.write("HTTP/1.1 302 Found\r\n\(head)Location: /docs/api\r\nContent-Length: 0\r\n\r\n")
            case "/other": connection.write("HTTP/1.1 200 OK\r\n\(head)Content-Length: 9\r\n\r\n{\"a\": 1}\n")
            case "/broken": connection.write("HTTP/1.1 200 OK\r\n\(head)Content-Length: 8\r\n\r\n{\"a\": [\n")
            default: connection.write("HTTP/1.1 404 Not Found\r\n\(head)Content-Length: 0\r\n\r\n")
            }
        }
    }

    private func fetch(_ path: String, _ arguments: String..., tool: Tool) async throws -> Tool.Run {
        let server = try server()
        return try await onThread { try tool.run(["fetch", server.url + path] + arguments) }
    }

    @Test(arguments: ["", "/", "/openapi.json", "/docs/api", "/moved"])
    func printsWhatTheServerPublishes(path: String) async throws {
        let run = try await fetch(path, tool: Tool())
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        #expect(run.output == Self.yaml)
    }

    @Test func storesItAndLeavesTheSameAlone() async throws {
        let tool = try Tool()
        let first = try await fetch("", "--output", "shop.yaml", tool: tool)
        #expect(first.output == "changed: shop.yaml\n", "\(first.errors)")
        #expect(try tool.read("shop.yaml") == Self.yaml)
        #expect(try await fetch("", "--output", "shop.yaml", tool: tool).output == "")
    }

    @Test func convertsAFile() throws {
        let tool = try Tool()
        try tool.write(Self.json, to: "openapi.json")
        #expect(try tool.run("fetch", "openapi.json").output == Self.yaml)
    }

    /// The description is what the server publishes; what else is known stands in the overlay.
    @Test func theDescriptionOfLocalLabIsAsItIsFetched() throws {
        let file = TestPackage.root.appending(path: "schema/locallab.yaml")
        let run = try Tool().run("fetch", file.path)
        #expect(run.output == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func saysWhyThereIsNothing() async throws {
        let tool = try Tool()
        let server = try server()
        let (missing, other, broken) = try await onThread {
            (
                try tool.run("fetch", server.url + "/none"), try tool.run("fetch", server.url + "/other"),
                try tool.run("fetch", server.url + "/broken")
            )
        }
        for run in [missing, other, broken] {
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
        }
        #expect(missing.errors.hasPrefix("apigen: error: '\(server.url)/none' cannot be fetched: curl: (22) "))
        #expect(
            other.errors == """
                apigen: error: '\(server.url)/other' is no OpenAPI description: it has neither 'openapi' nor 'swagger'; \
                name its URL

                """
        )
        #expect(broken.errors.hasPrefix("\(server.url)/broken:"), "\(broken.errors)")
    }

    @Test func aServerThatIsNotThereIsBadInput() async throws {
        let port = try RefusingPort()
        let run = try await onThread { try Tool().run("fetch", port.url) }
        #expect(run.status == 2)
        #expect(run.errors.contains("/openapi.json' cannot be fetched: curl: (7) "), "\(run.errors)")
    }

    @Test func takesNoOtherProtocols() throws {
        let run = try Tool().run("fetch", "file:///etc/passwd")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                apigen: error: 'file:///etc/passwd' cannot be fetched; write a URL that begins with http:// or https://

                """
        )
    }
}
