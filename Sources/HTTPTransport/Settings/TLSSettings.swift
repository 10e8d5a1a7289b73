/// The oldest version of TLS that a connection may have.
public enum TLSVersion: Hashable, Sendable, Comparable {
    /// TLS 1.2 (RFC 5246).
    case v1_2
    /// TLS 1.3 (RFC 8446).
    case v1_3
}

/// A certificate with its private key, both files in PEM form.
public struct ClientCertificate: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    package let path: String
    package let keyPath: String?
    package let keyPassword: String?

    /// Names the files; without `keyPath` the key stands in the certificate's file.
    public init(path: String, keyPath: String? = nil, keyPassword: String? = nil) {
        self.path = path
        self.keyPath = keyPath
        self.keyPassword = keyPassword
    }

    /// The certificate's path.
    public var description: String { path }

    /// Without children: the password is a secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
