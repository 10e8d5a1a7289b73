/// What somebody decided about kinds of changes.
package struct ChangePolicy: Hashable, Sendable {
    /// Changes that are not told.
    package struct Exception: Hashable, Sendable {
        /// The rule's id.
        package var rule: String

        /// The subjects; `*` stands for any text, and nil for all.
        package var subject: String?

        /// Names a rule, and subjects where not all are meant.
        package init(rule: String, subject: String? = nil) {
            self.rule = rule
            self.subject = subject
        }
    }

    /// Which changes are not told.
    package var exceptions: [Exception]

    /// What changes break, by the rules' ids, where somebody thinks otherwise than the rule.
    package var verdicts: [String: Breakage]

    /// Makes a policy; without parameters it leaves everything as the rules say.
    package init(exceptions: [Exception] = [], verdicts: [String: Breakage] = [:]) {
        self.exceptions = exceptions
        self.verdicts = verdicts
    }

    /// The changes that are told, with the verdicts that count.
    package func applied(to changes: [Change]) -> [Change] {
        changes.filter { change in !exceptions.contains { $0.covers(change) } }.map { change in
            var change = change
            if let verdict = verdicts[change.rule.id] { change.breaks = verdict }
            return change
        }
    }
}

extension ChangePolicy.Exception {
    fileprivate func covers(_ change: Change) -> Bool {
        guard rule == change.rule.id else { return false }
        return subject.map { Self.fits(Array(change.subject)[...], Array($0)[...]) } ?? true
    }

    /// Whether a text fits a pattern in which `*` stands for any text.
    private static func fits(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        var text = text
        var pattern = pattern
        // Where the last star stands, and the text that it has not taken yet.
        var retry: (pattern: ArraySlice<Character>, text: ArraySlice<Character>)?
        while true {
            if pattern.first == "*" {
                pattern.removeFirst()
                retry = (pattern, text)
            } else if let character = text.first, pattern.first == character {
                text.removeFirst()
                pattern.removeFirst()
            } else if text.isEmpty, pattern.isEmpty {
                return true
            } else if var last = retry, !last.text.isEmpty {
                last.text.removeFirst()
                retry = last
                (pattern, text) = last
            } else {
                return false
            }
        }
    }
}
