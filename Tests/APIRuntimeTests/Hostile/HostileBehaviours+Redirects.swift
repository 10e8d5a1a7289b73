@_spi(Generated) import APIRuntime
import TestSupport

extension HostileBehaviours {
    /// Redirects to other addresses, to none, or without end.
    static let redirects: [HostileBehaviour] = [
        .sends(
            "a redirect to itself",
            .text,
            "HTTP/1.1 302 Found\r\nlocation: /call\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 302 Found to GET URL/call; the call was redirected more often than configuration.redirectLimit (10) allows"
        ),
        .sends(
            "a redirect to a file",
            .text,
            "HTTP/1.1 302 Found\r\nlocation: file:///etc/passwd\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 302 Found to GET URL/call; it redirects to the scheme 'file'; only http and https are followed"
        ),
        .sends(
            "a redirect without an address",
            .text,
            "HTTP/1.1 302 Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 302 Found to GET URL/call; it has no address to redirect to; set the base URL to the address of the API"
        ),
        .sends(
            "a redirect with an empty address",
            .text,
            "HTTP/1.1 302 Found\r\nlocation:\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 302 Found to GET URL/call; the call was redirected more often than configuration.redirectLimit (10) allows"
        ),
        .sends(
            "a redirect to an unknown host",
            .text,
            "HTTP/1.1 302 Found\r\nlocation: http://host.invalid/\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "connection: the host of http://host.invalid has no address (Could not resolve host: host.invalid); check its spelling and the network"
        ),
        .sends(
            "a redirect with line breaks in it",
            .text,
            "HTTP/1.1 302 Found\r\nlocation: /a%0d%0ax: y\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 302 Found to GET URL/call; the call was redirected more often than configuration.redirectLimit (10) allows"
        ),
        .sends(
            "a redirect of 8 KB",
            .text,
            "HTTP/1.1 302 Found\r\nlocation: /\(String(repeating: "a", count: 8 << 10))\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 302 Found to GET URL/call; the call was redirected more often than configuration.redirectLimit (10) allows"
        ),
        .sends(
            "a stream with endless redirects",
            .tokens,
            "HTTP/1.1 307 Temporary Redirect\r\nlocation: /a\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
            gives:
                "status: the server responded with 307 Temporary Redirect to GET URL/call; the call was redirected more often than configuration.redirectLimit (10) allows"
        ),
        .sends(
            "304 without a condition",
            .text,
            "HTTP/1.1 304 Not Modified\r\n\r\n",
            gives:
                "status: the server responded with 304 Not Modified to GET URL/call; it has no address to redirect to; set the base URL to the address of the API"
        ),
    ]
}
