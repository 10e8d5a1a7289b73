/// Reads `x-idempotency-header`: the header field by which the server knows an attempt as one of the same call.
struct IdempotencyHeaderReader {
    let findings: Findings

    /// The field's name; nil where there is none, or none that a field may have (RFC 9110 section 5.1).
    func read(_ fields: Fields) -> String? {
        guard let entry = fields["x-idempotency-header"], let name = fields.string(entry.key) else { return nil }
        let isToken = !name.isEmpty && name.utf8.allSatisfy(Self.isTokenCharacter)
        if isToken { return name }
        let message = "\(name.quoted) is no name of a header field; write one such as 'Idempotency-Key'"
        findings.error("idempotency-header", message, at: entry.value.position)
        return nil
    }

    /// Whether a method does a thing twice when it is sent twice (RFC 9110 section 9.2.2).
    static func needsKey(_ method: String) -> Bool { ["POST", "PATCH"].contains(method) }

    /// RFC 9110 section 5.6.2.
    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
