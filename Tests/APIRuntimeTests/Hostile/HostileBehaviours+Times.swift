@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Connections that end, and answers that come too early, too late or never.
    static let times: [HostileBehaviour] = [
        .does(
            "a hang-up without reading",
            .text,
            gives: "connection: …"
        ) { connection in connection.resetAtClose() },
        .does(
            "a hang-up instead of an answer",
            .text,
            gives: "connection: URL closed the connection without a whole answer (Empty reply from server); call again"
        ) { connection in _ = connection.readRequest() },
        .does(
            "a reset instead of an answer",
            .text,
            gives:
                "connection: URL closed the connection without a whole answer (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.resetAtClose()
        },
        .does(
            "a reset instead of an answer to POST",
            .post,
            gives:
                "connection: URL closed the connection without a whole answer (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.resetAtClose()
        },
        .does(
            "a reset in the head",
            .text,
            gives:
                "connection: URL closed the connection without a whole answer (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nconte")
            pause()
            connection.resetAtClose()
        },
        .does(
            "a reset in the body",
            .text,
            gives:
                "connection: URL broke off in the middle of its answer (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
            pause()
            connection.resetAtClose()
        },
        .does(
            "no answer",
            .text,
            gives:
                "timeout: no answer began within 0.08 seconds; raise configuration.firstByteTimeout if the server may think for longer",
            { $0.firstByteTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            _ = connection.waitForHangUp()
        },
        .does(
            "no answer and no limit but that of the whole call",
            .text,
            gives:
                "timeout: no complete response arrived within 0.08 seconds; raise configuration.timeout if calls may take longer",
            { $0.timeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            _ = connection.waitForHangUp()
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
            _ = connection.waitForHangUp()
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
            _ = connection.waitForHangUp()
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
            _ = connection.waitForHangUp()
        },
        .does(
            "silence where the end should be",
            .text,
            gives:
                "timeout: the server sent nothing for 0.08 seconds; raise configuration.idleTimeout if it may be silent for longer",
            { $0.idleTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\n{}")
            _ = connection.waitForHangUp()
        },
        .does(
            "one byte now and then",
            .text,
            gives:
                "timeout: no complete response arrived within 0.15 seconds; raise configuration.timeout if calls may take longer",
            { $0.timeout = .milliseconds(150) }
        ) { connection in
            _ = connection.readRequest()
            connection.sendAtOnce()
            for byte in "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n".utf8 { connection.write([byte]) }
            while connection.write("x") { pause() }
        },
        .does("one byte at a time", .text, gives: "{}") { connection in
            _ = connection.readRequest()
            connection.sendAtOnce()
            for byte in "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".utf8 { connection.write([byte]) }
        },
        .does("an answer before the request", .text, gives: "{}") { connection in
            connection.write("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}")
            _ = connection.readRequest()
            _ = connection.waitForHangUp()
        },
        .does(
            "an answer before the body is read",
            .post,
            gives:
                "status: the server responded with 413 Too Large to POST URL/call; the reason is in error.body, as application/json"
        ) { connection in
            _ = connection.readHead()
            connection.answer("{}", status: "413 Too Large", headers: "connection: close\r\n")
            _ = connection.waitForHangUp()
        },
        .does(
            "an endless body",
            .text,
            gives:
                "tooLarge: the answer's body is longer than 1048576 bytes; raise configuration.bodyLimit if it may be",
            { $0.bodyLimit = 1 << 20 }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            while connection.write([UInt8](repeating: 0x61, count: 1 << 16)) {}
        },
        .does("a hang-up after an answer that kept the connection", .text, gives: "{}") { connection in
            _ = connection.readRequest()
            connection.answer("{}")
        },
    ]
}
