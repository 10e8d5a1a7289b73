import APIPlan

extension AccessLevel {
    /// The modifier followed by a space; empty for `internal`, which is Swift's default.
    var prefix: String {
        switch self {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }

    /// The modifiers of a member that only the runtime uses. A public one is hidden from users.
    var spiPrefix: String {
        self == .public ? "@_spi(Generated) public " : prefix
    }

    /// Writes a doc comment for a member that every type of its kind has: only for public types, which are documented
    /// completely.
    func document(_ text: String, to writer: inout SourceWriter) {
        if self == .public { writer.line("/// \(text)") }
    }

    /// Writes an empty line between members that have doc comments.
    func separate(_ writer: inout SourceWriter) {
        if self == .public { writer.line() }
    }
}
