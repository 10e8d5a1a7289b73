extension APIError {
    /// Why LocalLab refused or failed, in its own words; nil when the answer's body does not say.
    ///
    /// LocalLab has two shapes of `detail`: a sentence, and for status 422 a list with one entry for each value that is
    /// wrong, which becomes `body.temperature: Input should be less than or equal to 2`. Entries are joined by `; `. The
    /// text may quote what was sent, so it is no part of `description`.
    public var detail: String? {
        if let reason = try? body(as: ErrorResponse.self) { return reason.detail }
        guard let reasons = try? body(as: HTTPValidationError.self).detail else { return nil }
        return reasons.map { "\($0.place): \($0.msg)" }.joined(separator: "; ")
    }
}

extension ValidationError {
    /// `loc` as a path, such as `body.messages[0].content`.
    fileprivate var place: String {
        loc.reduce(into: "") { path, step in
            switch step {
            case .string(let name): path += path.isEmpty ? name : ".\(name)"
            case .integer(let index): path += "[\(index)]"
            case .unknown(let step): path += "[\(step)]"
            }
        }
    }
}
