@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Connections that end, and responses that arrive too early, too late or never.
    static let times: [HostileBehaviour] = [
        .does(
            "a reset without reading",
            .text,
            gives: "connection: …"
        ) { connection in connection.resetAtClose() },
        .does(
            "a closed connection instead of a response",
            .text,
            gives:
                "connection: URL closed the connection without a complete response (Empty reply from server); call again"
        ) { connection in _ = connection.readRequest() },
        .does(
            "a reset instead of a response",
            .text,
            gives:
                "connection: URL closed the connection without a complete response (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.resetAtClose()
        },
        .does(
            "a reset instead of a response to POST",
            .post,
            gives:
                "connection: URL closed the connection without a complete response (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.resetAtClose()
        },
        .does(
            "a reset in the head",
            .text,
            gives:
                "connection: URL closed the connection without a complete response (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nconte")
            connection.waitUntilReceived()
            connection.resetAtClose()
        },
        .does(
            "a reset in the body",
            .text,
            gives:
                "connection: the response of URL was interrupted (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
            connection.waitUntilReceived()
            connection.resetAtClose()
        },
        .does(
            "no response",
            .text,
            gives:
                "timeout: no response began within 0.08 seconds; raise configuration.firstByteTimeout if the server may take longer",
            { $0.firstByteTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            _ = connection.waitForClose()
        },
        .does(
            "no response and a limit for the whole call",
            .text,
            gives:
                "timeout: no complete response arrived within 0.08 seconds; raise configuration.timeout if calls may take longer",
            { $0.timeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            _ = connection.waitForClose()
        },
        .does(
            "silence in the head",
            .text,
            gives:
                "timeout: the server sent nothing for 0.08 seconds; raise configuration.idleTimeout if it may be silent for longer",
            { $0.idleTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nconte")
            _ = connection.waitForClose()
        },
        .does(
            "silence in the body",
            .text,
            gives:
                "timeout: the server sent nothing for 0.08 seconds; raise configuration.idleTimeout if it may be silent for longer",
            { $0.idleTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
            _ = connection.waitForClose()
        },
        .does(
            "silence in a chunk",
            .text,
            gives:
                "timeout: the server sent nothing for 0.08 seconds; raise configuration.idleTimeout if it may be silent for longer",
            { $0.idleTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{")
            _ = connection.waitForClose()
        },
        .does(
            "silence instead of the end",
            .text,
            gives:
                "timeout: the server sent nothing for 0.08 seconds; raise configuration.idleTimeout if it may be silent for longer",
            { $0.idleTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\n{}")
            _ = connection.waitForClose()
        },
        .does(
            "single bytes without an end",
            .text,
            gives:
                "timeout: no complete response arrived within 0.15 seconds; raise configuration.timeout if calls may take longer",
            { $0.timeout = .milliseconds(150) }
        ) { connection in
            _ = connection.readRequest()
            connection.disableDelay()
            // More than the server can send within the limit, whatever the machine does.
            for byte in "HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n".utf8 { connection.write([byte]) }
            while connection.write("x") { connection.waitUntilReceived() }
        },
        .does("one byte at a time", .text, gives: "{}") { connection in
            _ = connection.readRequest()
            connection.disableDelay()
            for byte in "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".utf8 { connection.write([byte]) }
        },
        .does("a response before the request", .text, gives: "{}") { connection in
            connection.write("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}")
            _ = connection.readRequest()
            _ = connection.waitForClose()
        },
        .does(
            "a response before the body is read",
            .post,
            gives:
                "status: the server responded with 413 Too Large to POST URL/call; the reason is in error.body, as application/json"
        ) { connection in
            _ = connection.readHead()
            connection.respond("{}", status: "413 Too Large", headers: "connection: close\r\n")
            _ = connection.waitForClose()
        },
        .does(
            "an endless body",
            .text,
            gives:
                "tooLarge: the response body is longer than 1048576 bytes; raise configuration.bodyLimit if it may be",
            { $0.bodyLimit = 1 << 20 }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            while connection.write([UInt8](repeating: 0x61, count: 1 << 16)) {}
        },
        .does("a connection that is closed after a response that keeps it", .text, gives: "{}") { connection in
            _ = connection.readRequest()
            connection.respond("{}")
        },
    ]
}
