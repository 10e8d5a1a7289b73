/// Reads `x-idempotency-header`: the header field by which a server recognizes the attempts of one call.
struct IdempotencyHeaderReader {
    let diagnostics: DiagnosticCollector

    /// Returns the field's name; nil if there is none, or after reporting an invalid one (RFC 9110 section 5.1).
    func read(_ fields: MappingReader) -> String? {
        guard let entry = fields["x-idempotency-header"], let name = fields.string(entry.key) else { return nil }
        if name.isToken { return name }
        let message = "\(name.quoted) is not a valid header field name; write one such as 'Idempotency-Key'"
        diagnostics.error("idempotency-header", message, at: entry.value.position)
        return nil
    }

    /// Whether a method is not idempotent, so that a repeated request may have a second effect (RFC 9110 section 9.2.2).
    static func needsKey(_ method: String) -> Bool { ["POST", "PATCH"].contains(method) }
}
