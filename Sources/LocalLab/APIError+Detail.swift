extension APIError {
    /// The reason that LocalLab sent in the response body; nil if the body contains none.
    ///
    /// LocalLab's `detail` is a sentence or, for status 422, a list with one entry for each invalid value. An entry is written as
    /// `body.temperature: Input should be less than or equal to 2`, and entries are joined by `; `. The text may quote values of the
    /// request, so `description` does not contain it.
    public var detail: String? {
        if let reason = try? body(as: ErrorResponse.self) { return reason.detail }
        guard let reasons = try? body(as: HTTPValidationError.self).detail else { return nil }
        return reasons.map { "\($0.path): \($0.msg)" }.joined(separator: "; ")
    }
}

extension ValidationError {
    /// The location `loc` as a path, such as `body.messages[0].content`.
    fileprivate var path: String {
        loc.reduce(into: "") { path, step in
            switch step {
            case .string(let name): path += path.isEmpty ? name : ".\(name)"
            case .integer(let index): path += "[\(index)]"
            case .unknown(let step): path += "[\(step)]"
            }
        }
    }
}
