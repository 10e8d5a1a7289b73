@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Bodies with a wrong length or unusual framing (RFC 9112 section 6).
    static let framing: [HostileBehaviour] = [
        .sends(
            "a body that is shorter than its length",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{}",
            gives:
                "connection: the response of URL was interrupted (transfer closed with 98 bytes remaining to read); call again"
        ),
        .sends(
            "a body that is longer than its length",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}{}{}",
            gives: "{}"
        ),
        .sends(
            "a negative length",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}",
            gives:
                "connection: the response of URL is not valid HTTP (Invalid Content-Length: value); check scheme and port"
        ),
        .sends(
            "a length that is not a number",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: two\r\n\r\n{}",
            gives:
                "connection: the response of URL is not valid HTTP (Invalid Content-Length: value); check scheme and port"
        ),
        .sends(
            "a length out of range",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999999\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "the largest length",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 9223372036854775807\r\n\r\n{}",
            gives:
                "connection: the response of URL was interrupted (transfer closed with 9223372036854775805 bytes remaining to read); call again"
        ),
        .sends(
            "the same length twice",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "two lengths",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 5\r\n\r\n{}abc",
            gives: "connection: the response has two different Content-Length values, so its end is unknown"
        ),
        .sends(
            "a list of lengths",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 2, 2\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a length with blanks around it",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: \t 2 \t\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "no length and an end",
            .text,
            "HTTP/1.1 200 OK\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a length and chunks",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 100\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            gives: "{}"
        ),
        .sends(
            "chunks",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
            gives: "{}"
        ),
        .sends(
            "chunks with extensions and trailers",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2;a=\"b\"\r\n{}\r\n0\r\nx-sum: 1\r\n\r\n",
            gives: "{}"
        ),
        .sends(
            "a chunk size that is not a number",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            gives:
                "connection: the response of URL was interrupted (Illegal or missing hexadecimal sequence in chunked-encoding); call again"
        ),
        .sends(
            "a negative chunk size",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
            gives:
                "connection: the response of URL was interrupted (Illegal or missing hexadecimal sequence in chunked-encoding); call again"
        ),
        .sends(
            "a chunk size out of range",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}",
            gives:
                "connection: the response of URL was interrupted (Too long hexadecimal number in chunked-encoding); call again"
        ),
        .sends(
            "a chunk size of 2^63",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8000000000000000\r\n{}",
            gives:
                "connection: the response of URL was interrupted (Illegal or missing hexadecimal sequence in chunked-encoding); call again"
        ),
        .sends(
            "a chunk longer than its size",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
            gives:
                "connection: the response of URL was interrupted (Malformed encoding found in chunked-encoding); call again"
        ),
        .sends(
            "chunks without a last one",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n",
            gives:
                "connection: the response of URL was interrupted (transfer closed with outstanding read data remaining); call again"
        ),
        .sends(
            "an incomplete chunk",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\n{}",
            gives:
                "connection: the response of URL was interrupted (transfer closed with outstanding read data remaining); call again"
        ),
        .sends(
            "an endless chunk extension",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2;\(String(repeating: "a", count: 1 << 20))\r\n{}\r\n0\r\n\r\n",
            gives: "{}"
        ),
        .sends(
            "an unknown transfer coding",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: rot13\r\n\r\n{}",
            gives:
                "connection: the response of URL cannot be decompressed (Unrecognized content encoding type. libcurl understands deflate, gzip, br, zstd content encodings.); set configuration.acceptsCompression to false if its Content-Encoding is wrong"
        ),
        .sends(
            "two responses",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil",
            gives: "{}"
        ),
        .sends(
            "content after 204",
            .text,
            "HTTP/1.1 204 No Content\r\ncontent-length: 4\r\n\r\nevil",
            gives: ""
        ),
        .sends(
            "line feeds alone",
            .text,
            "HTTP/1.1 200 OK\ncontent-length: 2\n\n{}",
            gives: "{}"
        ),
        .sends(
            "HTTP/1.0",
            .text,
            "HTTP/1.0 200 OK\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "HTTP/1.0 that keeps the connection",
            .text,
            "HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\n{}",
            gives: "{}"
        ),
    ]
}
