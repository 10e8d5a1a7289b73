@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Bodies whose length is wrong or told in odd ways (RFC 9112 section 6).
    static let framing: [HostileBehaviour] = [
        .sends(
            "a body that is shorter than its length",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{}",
            gives:
                "connection: URL broke off in the middle of its answer (transfer closed with 98 bytes remaining to read); call again"
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
            gives: "connection: URL does not answer in HTTP (Invalid Content-Length: value); check scheme and port"
        ),
        .sends(
            "a length that is no number",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: two\r\n\r\n{}",
            gives: "connection: URL does not answer in HTTP (Invalid Content-Length: value); check scheme and port"
        ),
        .sends(
            "a length beyond all numbers",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999999\r\n\r\n{}",
            gives: "{}"
        ),
        .sends(
            "a length that is almost beyond all numbers",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 9223372036854775807\r\n\r\n{}",
            gives:
                "connection: URL broke off in the middle of its answer (transfer closed with 9223372036854775805 bytes remaining to read); call again"
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
            gives: "connection: the answer has two different lengths, so its end is unknown"
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
            "a length beside chunks",
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
            "a chunk size that is no number",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            gives:
                "connection: URL broke off in the middle of its answer (Illegal or missing hexadecimal sequence in chunked-encoding); call again"
        ),
        .sends(
            "a negative chunk size",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
            gives:
                "connection: URL broke off in the middle of its answer (Illegal or missing hexadecimal sequence in chunked-encoding); call again"
        ),
        .sends(
            "a chunk size beyond all numbers",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}",
            gives:
                "connection: URL broke off in the middle of its answer (Too long hexadecimal number in chunked-encoding); call again"
        ),
        .sends(
            "a chunk size of 2^63",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8000000000000000\r\n{}",
            gives:
                "connection: URL broke off in the middle of its answer (Illegal or missing hexadecimal sequence in chunked-encoding); call again"
        ),
        .sends(
            "a chunk that goes on behind its size",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
            gives:
                "connection: URL broke off in the middle of its answer (Malformed encoding found in chunked-encoding); call again"
        ),
        .sends(
            "chunks without a last one",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n",
            gives:
                "connection: URL broke off in the middle of its answer (transfer closed with outstanding read data remaining); call again"
        ),
        .sends(
            "a chunk that breaks off",
            .text,
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\n{}",
            gives:
                "connection: URL broke off in the middle of its answer (transfer closed with outstanding read data remaining); call again"
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
                "connection: the answer of URL is not compressed as it says (Unrecognized content encoding type. libcurl understands deflate, gzip, br, zstd content encodings.); set configuration.acceptsCompression to false if the server is wrong about it"
        ),
        .sends(
            "two answers",
            .text,
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil",
            gives: "{}"
        ),
        .sends(
            "content behind 204",
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
