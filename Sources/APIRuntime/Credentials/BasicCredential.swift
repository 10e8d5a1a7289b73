import HTTPTransport

/// A user name with a password (RFC 7617).
///
/// Printing or dumping it does not show the password.
public struct BasicCredential: Sendable {
    let user: String
    let password: String

    /// Creates a credential; a user name with a colon cannot be sent and ends the call with an error.
    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }

    /// Returns user name and password in base64; throws an `APIError` with code `authorization` for a user name with a colon.
    func encoded(for name: String) throws(APIError) -> String {
        guard !user.contains(":") else {
            throw APIError(
                .authorization,
                "the user name of the credential '\(name)' contains a colon, which is not allowed (RFC 7617)"
            )
        }
        return Base64.encode("\(user):\(password)")
    }
}

extension BasicCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The user name.
    public var description: String { "\(user):…" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
