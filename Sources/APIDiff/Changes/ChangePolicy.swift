/// A user's decisions about kinds of changes.
package struct ChangePolicy: Hashable, Sendable {
    /// Changes to leave out.
    package struct Exception: Hashable, Sendable {
        /// The rule's id.
        package var rule: String

        /// A pattern for subjects, in which `*` matches any text; nil matches all.
        package var subject: String?

        /// Creates an exception for a rule, or for some of its subjects.
        package init(rule: String, subject: String? = nil) {
            self.rule = rule
            self.subject = subject
        }
    }

    /// The changes to leave out.
    package var exceptions: [Exception]

    /// What changes break, by rule id; replaces the rules' own verdicts.
    package var verdicts: [String: Breakage]

    /// Creates a policy; without parameters it alters nothing.
    package init(exceptions: [Exception] = [], verdicts: [String: Breakage] = [:]) {
        self.exceptions = exceptions
        self.verdicts = verdicts
    }

    /// Returns the changes that no exception matches, with the configured verdicts.
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
        return subject.map { Self.matches(Array(change.subject)[...], Array($0)[...]) } ?? true
    }

    /// Whether a text matches a pattern in which `*` matches any text.
    private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        var text = text
        var pattern = pattern
        // The pattern after the last star, and the text that the star has not matched yet.
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
