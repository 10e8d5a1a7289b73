import Platform

/// A standard stream of the process. Output is not buffered, so that a token is visible as soon as `write` returns.
struct StandardStream: Sendable {
    static let input = StandardStream(descriptor: 0)
    static let output = StandardStream(descriptor: 1)
    static let error = StandardStream(descriptor: 2)

    /// How text is displayed (ECMA-48 section 8.3.117).
    enum Style: Int {
        case bold = 1
        case dim = 2
        case red = 31
        case green = 32
    }

    let descriptor: Int32

    /// Whether the stream is connected to a terminal.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether to use colours: on a terminal that supports them, unless `NO_COLOR` is set (no-color.org).
    var usesColour: Bool {
        isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
            && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? true
    }

    /// Returns the text with the style's escape sequences, or unchanged when colours are off.
    func styled(_ text: String, _ style: Style) -> String {
        usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Writes text unchanged. Errors are ignored: they mean that the reader has closed its end.
    func write(_ text: String) {
        _ = Self.write(Array(text.utf8), to: descriptor)
    }

    /// Writes a model's text. On a terminal, control characters are removed, because they could move the cursor or change settings.
    func writeModelText(_ text: String) {
        write(isTerminal ? Self.printable(text) : text)
    }

    /// Returns the text without control characters other than line feed and tab (C0, DEL and C1).
    static func printable(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(kept))
    }

    /// Writes all bytes to a file descriptor. Returns false when the system reports an error.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}

/// Calls the C library's `write`, which the methods of that name hide inside the type.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
