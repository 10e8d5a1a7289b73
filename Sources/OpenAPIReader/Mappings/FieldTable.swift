/// The fields of one kind of mapping, and how each is treated.
struct FieldTable: Sendable {
    /// The report about a field that OpenAPI defines and this reader does not support.
    struct UnsupportedField: Sendable {
        var severity: Diagnostic.Severity

        /// The end of a sentence that begins with the field's name.
        var message: String

        /// A field without which the client would be wrong.
        static func error(_ message: String) -> UnsupportedField {
            UnsupportedField(severity: .error, message: message)
        }

        /// A field that is left out; the client is correct without it.
        static func warning(_ message: String) -> UnsupportedField {
            UnsupportedField(severity: .warning, message: message)
        }
    }

    /// The mapping's name in messages, such as `an operation`.
    var name: String

    /// The fields that are read.
    var supported: Set<String>

    /// The fields that have no meaning for a client and are not reported.
    var ignored: Set<String> = []

    /// The fields that are reported.
    var unsupported: [String: UnsupportedField] = [:]

    /// Whether an unknown key is an error instead of a warning.
    var isClosed = false

    /// Reports a key that is unsupported or unknown.
    func check(_ entry: YAMLEntry, _ diagnostics: DiagnosticCollector) {
        let key = entry.key
        if supported.contains(key) || ignored.contains(key) { return }
        if let field = unsupported[key] {
            report(entry, field, diagnostics)
            return
        }
        // Keys that begin with `x-` are other tools' extensions, except those with the prefix of our own.
        if key.hasPrefix("x-"), !key.hasPrefix("x-swift-"), !isClosed { return }
        let names = supported.union(ignored).union(unsupported.keys).sorted()
        let hint = diagnostics.hint(for: key, among: names)
        let message = "\(key.quoted) is not a valid key of \(name)\(hint)"
        if isClosed {
            diagnostics.error("unknown-key", message, at: entry.position)
        } else {
            let warning = Diagnostic(.warning, code: "unknown-key", message, at: entry.position)
            diagnostics.addOnce("\(name) \(key)", warning)
        }
    }

    /// Reports an unsupported field: an error at each position, a warning once.
    private func report(_ entry: YAMLEntry, _ field: UnsupportedField, _ diagnostics: DiagnosticCollector) {
        let message = "\(entry.key.quoted) \(field.message)"
        let diagnostic = Diagnostic(field.severity, code: "unsupported", message, at: entry.position)
        if field.severity == .error {
            diagnostics.add(diagnostic)
        } else {
            diagnostics.addOnce("\(name) \(entry.key)", diagnostic)
        }
    }
}
