#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Standard output or standard error, unbuffered: a token is on the screen when `write` returns.
struct StandardStream: Sendable {
    static let input = StandardStream(descriptor: 0)
    static let output = StandardStream(descriptor: 1)
    static let error = StandardStream(descriptor: 2)

    /// A look of text (ECMA-48 section 8.3.117).
    enum Style: Int {
        case bold = 1
        case dim = 2
        case red = 31
        case green = 32
    }

    let descriptor: Int32

    /// Whether a person looks at it.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether to draw colours: on a terminal that can, unless `NO_COLOR` says otherwise (no-color.org).
    var usesColour: Bool {
        isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
            && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? true
    }

    /// The text in a style, where colours are drawn.
    func styled(_ text: String, _ style: Style) -> String {
        usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Writes text as it is. What cannot be written is given up: nobody reads it.
    func write(_ text: String) {
        _ = Self.write(Array(text.utf8), to: descriptor)
    }

    /// Writes what a model said: on a terminal without the control characters that could move the cursor or worse.
    func writeModelText(_ text: String) {
        write(isTerminal ? Self.printable(text) : text)
    }

    /// The text without control characters other than line feed and tab (C0, DEL and C1).
    static func printable(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(kept))
    }

    /// Writes all bytes to a file; false when the system refuses.
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

/// `write` of the C library, which the method of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
