/// Applies an overlay to a document before it is read (Overlay Specification 1.1 section 4.4).
struct Overlay {
    let diagnostics: DiagnosticCollector

    /// Returns the document after all actions of the overlay, in their order; invalid actions are reported and skipped.
    func applied(_ source: OverlaySource, to root: YAMLNode) -> YAMLNode {
        let parsed = YAMLParser.parse(source.text, file: source.file)
        for diagnostic in parsed.diagnostics { diagnostics.add(diagnostic) }
        guard let overlay = parsed.root, let fields = MappingReader(overlay, as: .overlay, diagnostics) else {
            return root
        }
        if let version = fields.string("overlay"), !version.hasPrefix("1.") {
            let message = "the overlay version \(version.quoted) is unknown; the overlay is read as 1.0"
            diagnostics.warning("overlay-version", message, at: fields["overlay"]?.value.position ?? overlay.position)
        }
        guard let actions = fields.items("actions") else {
            if fields["actions"] == nil { fields.reportMissing("actions", hint: "; nothing is changed") }
            return root
        }
        let isFirstVersion = fields.string("overlay")?.hasPrefix("1.0") == true
        if isFirstVersion, let copy = actions.lazy.compactMap({ $0["copy"] }).first {
            let message = "'copy' is part of Overlay 1.1; it is applied, and other tools need 'overlay: 1.1.0'"
            diagnostics.warning("overlay-version", message, at: copy.position)
        }
        return actions.reduce(root) { root, action in applying(action, to: root) }
    }

    private func applying(_ action: YAMLNode, to root: YAMLNode) -> YAMLNode {
        guard let fields = MappingReader(action, as: .overlayAction, diagnostics) else { return root }
        guard let (path, target) = path("target", fields) else { return root }
        let position = fields["target"]?.value.position ?? action.position
        let matches = path.matches(in: root)
        if matches.isEmpty {
            diagnostics.warning("overlay-target", "\(target.quoted) matches nothing in the description", at: position)
        }
        if fields.boolean("remove") == true {
            guard !matches.contains(where: \.steps.isEmpty) else {
                let message = "the whole description cannot be removed; name the part of it that is to go"
                diagnostics.error("overlay-target", message, at: position)
                return root
            }
            return root.removing(Set(matches.map(\.steps)))
        }
        guard let update = fields["update"]?.value ?? copy(fields, from: root) else { return root }
        return matches.reduce(root) { root, match in root.changed(at: match.steps[...]) { $0.updated(with: update) } }
    }

    /// Returns the node that `copy` selects (Overlay 1.1 section 4.4.3); nil without the key, and after reporting an error.
    private func copy(_ fields: MappingReader, from root: YAMLNode) -> YAMLNode? {
        guard fields["copy"] != nil, let (path, text) = path("copy", fields) else { return nil }
        let matches = path.matches(in: root)
        if matches.count == 1 { return matches[0].node }
        let message = "\(text.quoted) must select one node to copy, and it selects \(matches.count)"
        diagnostics.error("overlay-copy", message, at: fields["copy"]?.value.position ?? fields.node.position)
        return nil
    }

    /// Returns the path in a field with its text; nil after reporting an invalid one.
    private func path(_ key: String, _ fields: MappingReader) -> (JSONPath, String)? {
        guard let text = fields.requiredString(key), let position = fields[key]?.value.position else { return nil }
        do throws(JSONPathError) {
            return (try JSONPath(text), text)
        } catch {
            let message = "\(text.quoted) is not a valid JSONPath: \(error.reason)"
            diagnostics.error("overlay-target", message, at: position)
            return nil
        }
    }
}

extension FieldTable {
    static let overlay = FieldTable(
        name: "an overlay",
        supported: ["overlay", "actions"],
        ignored: ["info", "extends"]
    )

    static let overlayAction = FieldTable(
        name: "an action",
        supported: ["target", "update", "remove", "copy"],
        ignored: ["description"]
    )
}
