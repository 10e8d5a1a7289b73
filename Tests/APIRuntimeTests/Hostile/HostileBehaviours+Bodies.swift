@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Invalid bodies.
    static let bodies: [HostileBehaviour] = [
        .sends(
            "nothing where JSON should be",
            .json,
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
            gives:
                "decoding: the response of URL/call does not match the API's description: it is empty; update the description, or read error.body"
        ),
        .sends(
            "204 where JSON should be",
            .json,
            "HTTP/1.1 204 No Content\r\n\r\n",
            gives:
                "decoding: the response of URL/call does not match the API's description: it is empty; update the description, or read error.body"
        ),
        .sends(
            "a page where JSON should be",
            .json,
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>",
            gives: "decoding: the response of URL/call is text/html instead of JSON; is the base URL right?"
        ),
        .sends(
            "incomplete JSON",
            .json,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{\"a\":",
            gives:
                "decoding: the response of URL/call does not match the API's description: it is not valid JSON: a value is missing or not valid at a (byte 5); update the description, or read error.body"
        ),
        .sends(
            "JSON of another shape",
            .json,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{\"a\":\"b\"}",
            gives:
                "decoding: the response of URL/call does not match the API's description: expected an integer, but found a string at a (byte 5); update the description, or read error.body"
        ),
        .sends(
            "a number out of range",
            .json,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{\"a\":1e999}",
            gives:
                "decoding: the response of URL/call does not match the API's description: the number 1e999 does not fit into Int at a (byte 5); update the description, or read error.body"
        ),
        .sends(
            "100,000 open brackets",
            .json,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n\(String(repeating: "[", count: 100_000))",
            gives:
                "decoding: the response of URL/call does not match the API's description: expected an object, but found an array (byte 0); update the description, or read error.body"
        ),
        .sends(
            "text that is not UTF-8",
            .text,
            Array("HTTP/1.1 200 OK\r\n\r\na".utf8) + [0xFF, 0xC3] + Array("b".utf8),
            gives: "a��b"
        ),
        .sends(
            "JSON that is not UTF-8",
            .json,
            Array("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{\"".utf8) + [0xFF] + Array("\":1}".utf8),
            gives:
                "decoding: the response of URL/call does not match the API's description: it is not valid JSON: a string is not terminated, not UTF-8, or has an invalid character or escape (byte 1); update the description, or read error.body"
        ),
        .sends(
            "an error page of 1 MB",
            .text,
            "HTTP/1.1 500 Oops\r\ncontent-type: text/html\r\n\r\n\(String(repeating: "<p>", count: 350_000))",
            gives:
                "status: the server responded with 500 Oops to GET URL/call; the reason is in error.body, as text/html"
        ),
        .sends(
            "a gzip body that is not gzip",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL cannot be decompressed (Error while processing content unencoding: incorrect header check); set configuration.acceptsCompression to false if its Content-Encoding is wrong"
        ),
        .sends(
            "an unknown content coding",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-encoding: rot13\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL cannot be decompressed (Unrecognized content encoding type. libcurl understands deflate, gzip, br, zstd content encodings.); set configuration.acceptsCompression to false if its Content-Encoding is wrong"
        ),
        .sends(
            "twenty codings",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-encoding: \(Array(repeating: "gzip", count: 20).joined(separator: ", "))\r\ncontent-length: 2\r\n\r\n{}",
            gives:
                "connection: the response of URL cannot be decompressed (Reject response due to more than 5 content encodings); set configuration.acceptsCompression to false if its Content-Encoding is wrong"
        ),
        .sends(
            "a gzip body",
            .text,
            gzipHead + [UInt8](base64: "H4sIAAAAAAACA6uuBQBDv6ajAgAAAA=="),
            gives: "{}"
        ),
        .sends(
            "an incomplete gzip body",
            .text,
            gzipHead + [UInt8](base64: "H4sIAAAAAAACA6uuBQBDv6ajAgAAAA==").dropLast(14),
            gives: ""
        ),
        .sends(
            "a gzip bomb",
            .text,
            gzipHead + gzipBomb,
            gives:
                "tooLarge: the response body is longer than 1048576 bytes; raise configuration.bodyLimit if it may be"
        ) { $0.bodyLimit = 1 << 20 },
        .sends(
            "a gzip bomb in a stream",
            .tokens,
            gzipHead + gzipBomb,
            gives: "stream: a single event of the stream is longer than 1048576 bytes; is the base URL right?"
        ) { $0.itemLimit = 1 << 20 },
    ]
}
