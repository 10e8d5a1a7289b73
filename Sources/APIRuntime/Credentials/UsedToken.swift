/// A token that an attempt was sent with and that can be replaced when the server rejects it.
struct UsedToken: Sendable {
    /// Removes the token from its cache, so that the next attempt gets another one.
    let invalidate: @Sendable () -> Void
}

extension [UsedToken] {
    /// Invalidates all tokens; returns false for an empty list.
    func invalidate() -> Bool {
        for token in self { token.invalidate() }
        return !isEmpty
    }
}
