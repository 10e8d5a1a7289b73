extension [Diagnostic] {
    /// The diagnostics with at most three copies of the same warning; a note after the third one gives the number of others.
    ///
    /// Generated descriptions repeat one mistake hundreds of times, and that hides everything else. Errors are never
    /// left out, because each has to be fixed. A note is kept or left out with the diagnostic before it.
    package var folded: [Diagnostic] {
        var counts: [WarningKey: Int] = [:]
        for diagnostic in self where diagnostic.severity == .warning {
            counts[WarningKey(diagnostic), default: 0] += 1
        }
        var shown: [WarningKey: Int] = [:]
        var result: [Diagnostic] = []
        var isLeftOut = false
        for diagnostic in self {
            if diagnostic.severity != .note { isLeftOut = false }
            let count = diagnostic.severity == .warning ? counts[WarningKey(diagnostic), default: 0] : 0
            guard count > Self.limit + 1 else {
                if !isLeftOut { result.append(diagnostic) }
                continue
            }
            shown[WarningKey(diagnostic), default: 0] += 1
            let number = shown[WarningKey(diagnostic), default: 0]
            isLeftOut = number > Self.limit
            if !isLeftOut { result.append(diagnostic) }
            if number == Self.limit { result.append(diagnostic.note(leftOut: count - number)) }
        }
        return result
    }

    private static var limit: Int { 3 }
}

/// The code and message of a warning: two warnings with the same key are the same to a reader.
private struct WarningKey: Hashable {
    private let code: String
    private let message: String

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        message = diagnostic.message
    }
}

extension Diagnostic {
    fileprivate func note(leftOut count: Int) -> Diagnostic {
        Diagnostic(.note, code: code, "the same warning occurs \(count) more times and is not repeated", at: position)
    }
}
