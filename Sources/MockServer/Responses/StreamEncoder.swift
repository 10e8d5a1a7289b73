import OpenAPIReader

/// Encodes the items of a stream as `x-stream` declares.
struct StreamEncoder: Sendable {
    let stream: StreamExtension

    /// Returns a chunk for each item, and one for the end event. String items are not encoded as JSON in events and text.
    func chunks(_ items: [YAMLNode]) -> [[UInt8]] {
        var texts = items.map { item in
            let text = item.string ?? item.json
            return switch stream.format {
            case .events: event(text)
            case .text, .bytes: text
            case .jsonLines: item.json + "\n"
            case .jsonSequence: "\u{1E}" + item.json + "\n"
            }
        }
        if let done = stream.done { texts.append("data: \(done)\n\n") }
        // An empty chunk would end a chunked body (RFC 9112 section 7.1).
        return texts.map { Array($0.utf8) }.filter { !$0.isEmpty }
    }

    /// Returns an event with the text as data (WHATWG HTML section 9.2.6).
    private func event(_ text: String) -> String {
        let lines = stream.unescapesNewlines ? [escaped(text)] : lines(text)
        return lines.map { "data: \($0)\n" }.joined() + "\n"
    }

    private func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" { result.append(contentsOf: "\\n".unicodeScalars) } else { result.append(scalar) }
        }
        return String(result)
    }

    /// Splits at line feeds, and at carriage returns unless the stream only uses line feeds.
    private func lines(_ text: String) -> [String] {
        var lines = [String.UnicodeScalarView()]
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isReturn = scalar == "\r" && stream.lines == .standard
            let isSecondHalf = scalar == "\n" && previous == "\r" && stream.lines == .standard
            if isReturn || (scalar == "\n" && !isSecondHalf) {
                lines.append(String.UnicodeScalarView())
            } else if !isSecondHalf {
                lines[lines.count - 1].append(scalar)
            }
            previous = scalar
        }
        return lines.map { String($0) }
    }
}
