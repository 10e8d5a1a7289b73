import TestSupport

/// A server that publishes a description.
enum DescriptionServer {
    static let json = """
        {"paths": {"/b": {}, "/a": {"get": {"responses": {"204": {"description": "Fine.\\nReally."}}, "operationId": "a"}}},
         "info": {"version": "1.0", "title": "Shop"}, "openapi": "3.1.0"}
        """

    static let yaml = """
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

    /// A server whose response depends on the path.
    static func start() throws -> LoopbackServer {
        try LoopbackServer { connection in
            guard let request = connection.readRequest() else { return }
            let head = "Content-Type: application/json\r\nConnection: close\r\n"
            switch request.line.split(separator: " ").dropFirst().first {
            case "/openapi.json", "/docs/api":
                connection.write(
                    "HTTP/1.1 200 OK\r\n\(head)Content-Length: \(json.utf8.count)\r\n\r\n\(json)"
                )
            case "/moved":
                connection.write("HTTP/1.1 302 Found\r\n\(head)Location: /docs/api\r\nContent-Length: 0\r\n\r\n")
            case "/other": connection.write("HTTP/1.1 200 OK\r\n\(head)Content-Length: 9\r\n\r\n{\"a\": 1}\n")
            case "/broken": connection.write("HTTP/1.1 200 OK\r\n\(head)Content-Length: 8\r\n\r\n{\"a\": [\n")
            default: connection.write("HTTP/1.1 404 Not Found\r\n\(head)Content-Length: 0\r\n\r\n")
            }
        }
    }

    /// Runs `apigen fetch` with a path of a new server.
    static func fetch(
        _ path: String,
        _ arguments: String...,
        with runner: ApigenRunner
    ) async throws -> ApigenRunner.Run {
        let server = try start()
        return try await onThread { try runner.run(["fetch", server.url + path] + arguments) }
    }
}
