/// A version of TLS.
public enum TLSVersion: Hashable, Sendable, Comparable {
    /// TLS 1.2 (RFC 5246).
    case v1_2
    /// TLS 1.3 (RFC 8446).
    case v1_3
}

/// A certificate with its private key, both files in PEM form.
public struct ClientCertificate: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The path of the certificate's file.
    package let path: String

    /// The path of the key's file; nil if the certificate's file contains the key.
    package let keyPath: String?

    /// The password of the key.
    package let keyPassword: String?

    /// Creates a certificate from its files; without `keyPath` the certificate's file must contain the key.
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
