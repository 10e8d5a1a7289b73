@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Invalid streams.
    static let streams: [HostileBehaviour] = [
        .sends(
            "a stream without its end marker",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: a\n\ndata: b\n\n",
            gives: "stream: the stream ended without '[DONE]', so its text may be incomplete; call again"
        ),
        .sends(
            "a stream that ends inside an event",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: a\n\ndata: b",
            gives: "stream: the stream ended without '[DONE]', so its text may be incomplete; call again"
        ),
        .sends(
            "a stream that reports an error",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: a\n\ndata: [ERROR] no memory\n\n",
            gives: "stream: the server ended the stream with an error: no memory"
        ),
        .sends(
            "events after the end marker",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: a\n\ndata: [DONE]\n\ndata: b\n\n",
            gives: "a"
        ),
        .sends(
            "an endless event",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: \(String(repeating: "a", count: 70_000))",
            gives: "stream: a single event of the stream is longer than 65536 bytes; is the base URL right?"
        ) { $0.itemLimit = 1 << 16 },
        .sends(
            "an endless comment",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n:\(String(repeating: "a", count: 70_000))",
            gives: "stream: a single event of the stream is longer than 65536 bytes; is the base URL right?"
        ) { $0.itemLimit = 1 << 16 },
        .sends(
            "an event of endless lines",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n\(String(repeating: "data: \(String(repeating: "a", count: 1000))\n", count: 70))",
            gives: "stream: a single event of the stream is longer than 65536 bytes; is the base URL right?"
        ) { $0.itemLimit = 1 << 16 },
        .sends(
            "nothing but empty lines",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n\(String(repeating: "\n", count: 1 << 16))data: [DONE]\n\n",
            gives: ""
        ),
        .sends(
            "events that are not UTF-8",
            .tokens,
            Array("HTTP/1.1 200 OK\r\n\r\ndata: a".utf8) + [0xFF] + Array("b\n\ndata: [DONE]\n\n".utf8),
            gives: "a�b"
        ),
        .sends(
            "a byte order mark first",
            .tokens,
            Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + [0xEF, 0xBB, 0xBF] + Array("data: a\n\ndata: [DONE]\n\n".utf8),
            gives: "a"
        ),
        .sends(
            "an event that is not JSON",
            .events,
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: [1]\n\ndata: {\n\n",
            gives:
                "decoding: an element of the stream does not match the API's description: it is not valid JSON: the name of a property is missing (byte 1); update the description, or read error.body"
        ),
        .sends(
            "a page instead of a stream",
            .tokens,
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<html>",
            gives: "stream: the stream ended without '[DONE]', so its text may be incomplete; call again"
        ),
        .sends(
            "a failure instead of a stream",
            .tokens,
            "HTTP/1.1 500 Oops\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "status: the server responded with 500 Oops to GET URL/call; the reason is in error.body, as application/json"
        ),
        .does(
            "a failure without the rest of its body",
            .tokens,
            gives:
                "status: the server responded with 500 Oops to GET URL/call; the reason is in error.body, as bytes without a type",
            // The head must arrive within it, also on a busy machine.
            { $0.idleTimeout = .seconds(3) }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 500 Oops\r\ncontent-length: 100\r\n\r\n{")
            _ = connection.waitForClose()
        },
        .sends(
            "an incomplete chunked stream",
            .tokens,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\ndata: a\n\n\r\n",
            gives:
                "connection: the response of URL was interrupted (transfer closed with outstanding read data remaining); call again"
        ),
        .does(
            "a reset between two events",
            .events,
            gives:
                "connection: the response of URL was interrupted (Recv failure: Connection reset by peer); call again"
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\ndata: [1]\n\n")
            connection.waitUntilReceived()
            connection.resetAtClose()
        },
        .does(
            "silence between two events",
            .events,
            gives:
                "timeout: the server sent nothing for 0.08 seconds; raise configuration.idleTimeout if it may be silent for longer",
            { $0.idleTimeout = .milliseconds(80) }
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\r\ndata: [1]\n\n")
            _ = connection.waitForClose()
        },
        .sends(
            "a line that is not JSON",
            .lines,
            "HTTP/1.1 200 OK\r\n\r\n[1]\n[2\n",
            gives:
                "decoding: line 2 of the stream does not match the API's description: it is not valid JSON: a comma or a closing bracket is missing at [1] (byte 2); update the description, or read error.body"
        ),
        .sends(
            "a last line without an end",
            .lines,
            "HTTP/1.1 200 OK\r\n\r\n[1]\n[2]",
            gives: "[[1], [2]]"
        ),
        .sends(
            "an endless line",
            .lines,
            "HTTP/1.1 200 OK\r\n\r\n\(String(repeating: "[", count: 70_000))",
            gives: "stream: a single event of the stream is longer than 65536 bytes; is the base URL right?"
        ) { $0.itemLimit = 1 << 16 },
        .sends(
            "an incomplete body of bytes",
            .bytes,
            "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc",
            gives:
                "connection: the response of URL was interrupted (transfer closed with 97 bytes remaining to read); call again"
        ),
    ]
}
