extension [Diagnostic] {
    /// The findings with the same warning three times at most; a note behind the third tells how often it stands again.
    ///
    /// Descriptions that are written by programs repeat one habit hundreds of times, and it hides everything else. Errors
    /// are all told: each has to be mended. Notes go with the finding before them.
    package var folded: [Diagnostic] {
        var counts: [Sentence: Int] = [:]
        for diagnostic in self where diagnostic.severity == .warning {
            counts[Sentence(diagnostic), default: 0] += 1
        }
        var told: [Sentence: Int] = [:]
        var result: [Diagnostic] = []
        var isLeftOut = false
        for diagnostic in self {
            if diagnostic.severity != .note { isLeftOut = false }
            let count = diagnostic.severity == .warning ? counts[Sentence(diagnostic), default: 0] : 0
            guard count > Self.limit + 1 else {
                if !isLeftOut { result.append(diagnostic) }
                continue
            }
            told[Sentence(diagnostic), default: 0] += 1
            let number = told[Sentence(diagnostic), default: 0]
            isLeftOut = number > Self.limit
            if !isLeftOut { result.append(diagnostic) }
            if number == Self.limit { result.append(diagnostic.remainder(count - number)) }
        }
        return result
    }

    private static var limit: Int { 3 }
}

/// What makes two warnings the same to a reader.
private struct Sentence: Hashable {
    private let code: String
    private let message: String

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        message = diagnostic.message
    }
}

extension Diagnostic {
    fileprivate func remainder(_ count: Int) -> Diagnostic {
        Diagnostic(.note, code: code, "the same stands \(count) times more, and is not told again", at: position)
    }
}
