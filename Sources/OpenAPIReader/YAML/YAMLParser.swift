import CYAML

/// Reads YAML text with libyaml; no other file calls it. JSON is read as YAML.
package enum YAMLParser {
    /// Reads a text that contains one document; `file` is the file name in its positions.
    ///
    /// JSON is checked by its own grammar. A text that is not valid JSON, but valid YAML, is read with a warning.
    package static func parse(_ text: [UInt8], file: String) -> YAMLResult {
        var text = text
        var result = parseYAML(text, file: file)
        // Each repetition changes the line of the error or ends.
        for _ in 0..<maximumRepetitions {
            guard result.root == nil, let error = result.diagnostics.last, error.code == "yaml-syntax",
                let changed = TabbedLines.replaced(in: text, line: error.position.line)
            else { break }
            text = changed
            result = parseYAML(text, file: file)
        }
        guard isJSON(text, file: file), let fault = JSONGrammar.fault(in: text) else { return result }
        let position = SourcePosition(file: file, line: fault.line, column: fault.column)
        if let error = result.diagnostics.last, result.root == nil {
            guard ["yaml-syntax", "yaml-documents"].contains(error.code) else { return result }
            let message = "the text is not valid JSON: \(fault.message)"
            result.diagnostics = [Diagnostic(.error, code: "json-syntax", message, at: position)]
        } else {
            let message = "the text is not valid JSON: \(fault.message); it is read as YAML"
            result.diagnostics.insert(Diagnostic(.warning, code: "json-syntax", message, at: position), at: 0)
        }
        return result
    }

    /// The number of lines with tabs inside other indentation that are repaired; each one is another attempt.
    private static let maximumRepetitions = 32

    /// Whether a text has to be JSON: its file is called so, or it begins like an object with a key in quotes.
    private static func isJSON(_ text: [UInt8], file: String) -> Bool {
        let name = file.lowercased()
        if name.hasSuffix(".json") { return true }
        guard let start = SourceSyntax.startOfJSON(in: text) else { return false }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return text[start] == UInt8(ascii: "{") }
        // YAML has such mappings, too; only one that begins like JSON is meant to be it.
        let next = text[(start + 1)...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return text[start] == UInt8(ascii: "{") && next == UInt8(ascii: "\"") && text[start...].contains(0x0A)
    }

    private static func parseYAML(_ text: [UInt8], file: String) -> YAMLResult {
        let source = JSONRewriter.yamlCompatible(text)
        return source.bytes.withUnsafeBufferPointer { bytes in
            let origin = SourcePosition(file: file, line: 1, column: 1)
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return YAMLResult(root: nil, diagnostics: [YAMLComposer.emptyDocument(at: origin).diagnostic])
            }
            guard let events = LibYAMLEventReader(start, count: bytes.count, file: file, shifts: source.shifts) else {
                let failure = YAMLError("yaml-memory", "there is not enough memory to read the text", at: origin)
                return YAMLResult(root: nil, diagnostics: [failure.diagnostic])
            }
            var composer = YAMLComposer(next: { () throws(YAMLError) in try events.next() })
            return composer.result()
        }
    }
}

/// Reads the events of one text with libyaml.
///
/// Safety: the object owns the C parser from `init` to `deinit`, and no pointer into it escapes. The bytes belong to the
/// caller, which must keep them valid for the lifetime of the object. Only one thread uses the object.
private final class LibYAMLEventReader {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private let shifts: ColumnShifts

    init?(_ start: UnsafePointer<UInt8>, count: Int, file: String, shifts: ColumnShifts) {
        parser = .allocate(capacity: 1)
        bytes = UnsafeBufferPointer(start: start, count: count)
        self.file = file
        self.shifts = shifts
        guard yaml_parser_initialize(parser) != 0 else {
            // Nothing was allocated, so `yaml_parser_delete` in `deinit` must find an empty parser.
            parser.initialize(to: yaml_parser_t())
            return nil
        }
        yaml_parser_set_input_string(parser, start, count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Returns the next event, or throws libyaml's syntax error.
    func next() throws(YAMLError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) != 0 else { throw syntaxError() }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(kind: kind(of: event), position: position(event.start_mark))
    }

    private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: return .scalar(scalar(of: event))
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return .sequenceStart(anchor: string(start.anchor), tag: string(start.tag))
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return .mappingStart(anchor: string(start.anchor), tag: string(start.tag))
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        // YAML_STREAM_END_EVENT; YAML_NO_EVENT occurs only after it.
        default: return .streamEnd
        }
    }

    private func scalar(of event: yaml_event_t) -> YAMLEvent.Scalar {
        let scalar = event.data.scalar
        let text = UnsafeBufferPointer(start: scalar.value, count: scalar.value == nil ? 0 : scalar.length)
        return YAMLEvent.Scalar(
            text: String(decoding: text, as: UTF8.self),
            anchor: string(scalar.anchor),
            tag: string(scalar.tag),
            isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE
        )
    }

    private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(cString: $0) }
    }

    private func position(_ mark: yaml_mark_t) -> SourcePosition {
        let shift = shifts.shift(line: mark.line, column: mark.column)
        return SourcePosition(file: file, line: mark.line + 1, column: mark.column + shift + 1)
    }

    private func syntaxError() -> YAMLError {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "the text is not valid YAML"
        // libyaml's reader is ahead of the marks and reports only a byte offset.
        if state.error == YAML_READER_ERROR {
            return YAMLError("yaml-encoding", problem, at: position(ofByte: state.problem_offset))
        }
        let context = state.context.map { ", \(String(cString: $0))" } ?? ""
        let beginsEarlier = state.context != nil && state.context_mark.line != state.problem_mark.line
        let start = beginsEarlier ? " that begins in line \(state.context_mark.line + 1)" : ""
        return YAMLError("yaml-syntax", problem + context + start, at: position(state.problem_mark))
    }

    private func position(ofByte offset: Int) -> SourcePosition {
        var position = SourcePosition(file: file, line: 1, column: 1)
        for byte in bytes.prefix(max(0, offset)) {
            if byte == UInt8(ascii: "\n") {
                position.line += 1
                position.column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                // Not a continuation byte: a scalar begins (RFC 3629 section 3).
                position.column += 1
            }
        }
        return position
    }
}
