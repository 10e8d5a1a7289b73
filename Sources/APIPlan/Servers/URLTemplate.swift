/// A path such as `/models/{model_id}`, in pieces.
struct PathTemplate {
    enum Part {
        case literal(String)
        case parameter(String)
    }

    /// Text and names in turn.
    let parts: [Part]

    /// Takes a path apart; a brace without its other half is text.
    ///
    /// A fragment, by which some documents tell calls of one path apart, is never sent.
    init(_ path: String) {
        var parts: [Part] = []
        var rest = path.prefix { $0 != "#" }
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.parts = parts
    }

    /// The pieces with what stands for each parameter.
    func pieces(_ parameter: (String) -> OperationPlan.PathPiece) -> [OperationPlan.PathPiece] {
        parts.map { part in
            switch part {
            case .literal(let text): .literal(URLText.encoded(text))
            case .parameter(let wireName): parameter(wireName)
            }
        }
    }
}

/// Text of a description that becomes part of a URL.
enum URLText {
    /// The text as it can stand in a URL (RFC 3986 section 3.3): what no URL may have is percent-encoded.
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            if isAllowed(byte) {
                encoded.unicodeScalars.append(UnicodeScalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~!$&'()*+,;=:@/?%".utf8.contains(byte)
        }
    }
}
