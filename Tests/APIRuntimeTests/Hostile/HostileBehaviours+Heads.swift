@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Invalid or unusual status lines and header fields.
    static let heads: [HostileBehaviour] = [
        .sends(
            "no status line",
            .text,
            "{}",
            gives:
                "connection: the response of URL is not valid HTTP (Received HTTP/0.9 when not allowed); check scheme and port"
        ),
        .sends(
            "another protocol",
            .text,
            "SSH-2.0-OpenSSH_9.2\r\n",
            gives:
                "connection: the response of URL is not valid HTTP (Received HTTP/0.9 when not allowed); check scheme and port"
        ),
        .sends(
            "an unknown version",
            .text,
            "HTTP/9.9 200 OK\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL is not valid HTTP (Unsupported HTTP version (9.9) in response); check scheme and port"
        ),
        .sends(
            "HTTP/2 without being asked",
            .text,
            "HTTP/2 200\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a status without a reason",
            .text,
            "HTTP/1.1 200\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a status of two digits",
            .text,
            "HTTP/1.1 20 OK\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL is not valid HTTP (Unsupported response code in HTTP response); check scheme and port"
        ),
        .sends(
            "a status of four digits",
            .text,
            "HTTP/1.1 2000 OK\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL is not valid HTTP (Unsupported response code in HTTP response); check scheme and port"
        ),
        .sends(
            "a status that is not a number",
            .text,
            "HTTP/1.1 abc OK\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL is not valid HTTP (Unsupported HTTP version in response); check scheme and port"
        ),
        .sends(
            "status 999",
            .text,
            "HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n",
            gives: "status: the server responded with 999 Odd to GET URL/call; it sent no reason"
        ),
        .sends(
            "status 0",
            .text,
            "HTTP/1.1 000 None\r\ncontent-length: 0\r\n\r\n",
            gives:
                "connection: the response of URL is not valid HTTP (Unsupported response code in HTTP response); check scheme and port"
        ),
        .sends(
            "an empty line first",
            .text,
            "\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL is not valid HTTP (Received HTTP/0.9 when not allowed); check scheme and port"
        ),
        .sends(
            "a field without a colon",
            .text,
            "HTTP/1.1 200 OK\r\nnonsense\r\ncontent-length: 2\r\n\r\n{}",
            gives: "connection: the response of URL is not valid HTTP (Header without colon); check scheme and port"
        ),
        .sends(
            "a field with a blank in its name",
            .text,
            "HTTP/1.1 200 OK\r\nbad name: x\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a field without a name",
            .text,
            "HTTP/1.1 200 OK\r\n: x\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a folded field",
            .text,
            "HTTP/1.1 200 OK\r\nx-note: a\r\n  b\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a folded first line",
            .text,
            "HTTP/1.1 200 OK\r\n b: c\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: URL closed the connection without a complete response (A libcurl function was given a bad argument); call again"
        ),
        .sends(
            "a zero byte in a field",
            .text,
            "HTTP/1.1 200 OK\r\nx-note: a\0b\r\ncontent-length: 2\r\n\r\n{}",
            gives: "connection: the response of URL is not valid HTTP (Nul byte in header); check scheme and port"
        ),
        .sends(
            "a field that is not UTF-8",
            .text,
            Array("HTTP/1.1 200 \u{FF}\r\nx-note: ".utf8) + [0xFF, 0xFE]
                + Array("\r\ncontent-length: 2\r\n\r\n{}".utf8),
            gives: "{}"
        ),
        .sends(
            "a field of 200 KB",
            .text,
            "HTTP/1.1 200 OK\r\nx-note: \(String(repeating: "a", count: 200 << 10))\r\ncontent-length: 2\r\n\r\n{}",
            gives: "tooLarge: a header field of the response of URL is longer than libcurl accepts"
        ),
        .sends(
            "20,000 fields",
            .text,
            "HTTP/1.1 200 OK\r\n\(String(repeating: "a: b\r\n", count: 20_000))content-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "70,000 fields",
            .text,
            "HTTP/1.1 200 OK\n\(String(repeating: "a:\n", count: 70_000))content-length: 2\n\n{}",
            gives: "tooLarge: the response's header fields are longer than 262144 bytes; is the base URL right?"
        ),
        .does(
            "endless fields",
            .text,
            gives: "tooLarge: the response's header fields are longer than 262144 bytes; is the base URL right?"
        ) { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n")
            let lines = String(repeating: "x-note: \(String(repeating: "a", count: 1000))\r\n", count: 60)
            while connection.write(lines) {}
        },
        .sends(
            "100 first",
            .text,
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "103 first",
            .text,
            "HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a thousand times 102 first",
            .text,
            "\(String(repeating: "HTTP/1.1 102 Processing\r\n\r\n", count: 1000))HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .does(
            "102 without end",
            .text,
            gives: "tooLarge: the response's header fields are longer than 262144 bytes; is the base URL right?"
        ) { connection in
            _ = connection.readRequest()
            let lines = String(repeating: "HTTP/1.1 102 Processing\r\n\r\n", count: 1000)
            while connection.write(lines) {}
        },
        .sends(
            "101 without an upgrade",
            .text,
            "HTTP/1.1 101 Switching Protocols\r\nupgrade: chat\r\n\r\n{}",
            gives: "connection: the server sent no final response; call again"
        ),
        .sends(
            "a second head in the first",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nHTTP/1.1 500 Oops\r\n\r\n{}",
            gives: "connection: the response of URL is not valid HTTP (Header without colon); check scheme and port"
        ),
        .sends(
            "407 without a proxy",
            .text,
            "HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 407 Proxy Authentication Required to GET URL/call; it sent no reason"
        ),
        .sends(
            "a cookie for another host",
            .text,
            "HTTP/1.1 200 OK\r\nset-cookie: a=b; domain=example.com\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
    ]
}
