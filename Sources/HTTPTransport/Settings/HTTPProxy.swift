/// The proxy that connections use.
public struct HTTPProxy: Hashable, Sendable {
    /// Where the address of the proxy comes from.
    package enum Kind: Hashable, Sendable {
        case environment
        case direct
        case address(String, user: String?, password: String?, exceptions: [String])
    }

    /// Where the address of the proxy comes from.
    package let kind: Kind

    /// The proxy of the environment variables `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` when the process starts.
    public static let environment = HTTPProxy(kind: .environment)

    /// No proxy; the environment variables are ignored.
    public static let direct = HTTPProxy(kind: .direct)

    /// A proxy such as `http://proxy.local:3128` or `socks5h://localhost:1080`, except for some hosts; `.example.com`
    /// matches its subdomains, and `*` matches every host.
    ///
    /// A call throws an `APIError` with code `configuration` if libcurl cannot use it.
    public static func address(
        _ url: String,
        user: String? = nil,
        password: String? = nil,
        except exceptions: [String] = []
    ) -> HTTPProxy {
        HTTPProxy(kind: .address(url, user: user, password: password, exceptions: exceptions))
    }
}

extension HTTPProxy: CustomStringConvertible, CustomReflectable {
    /// The address without user and password.
    public var description: String {
        switch kind {
        case .environment: "environment"
        case .direct: "direct"
        case .address(let url, _, _, _): url.lastIndex(of: "@").map { "…" + url[$0...] } ?? url
        }
    }

    /// Without children: the password is a secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
