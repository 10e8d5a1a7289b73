/// Applies an overlay to a document before it is read (Overlay Specification 1.0 section 4.4).
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
        return actions.reduce(root) { root, action in applying(action, to: root) }
    }

    private func applying(_ action: YAMLNode, to root: YAMLNode) -> YAMLNode {
        guard let fields = MappingReader(action, as: .overlayAction, diagnostics) else { return root }
        guard let target = fields.requiredString("target"), let position = fields["target"]?.value.position else {
            return root
        }
        let path: JSONPath
        do {
            path = try JSONPath(target)
        } catch {
            let message = "\(target.quoted) is not a valid JSONPath: \(error.reason)"
            diagnostics.error("overlay-target", message, at: position)
            return root
        }
        let matches = path.matches(in: root)
        if matches.isEmpty {
            diagnostics.warning("overlay-target", "\(target.quoted) matches nothing in the description", at: position)
        }
        var root = root
        // From the last match to the first, so that the indices of the others stay valid.
        for match in matches.reversed() {
            if fields.boolean("remove") == true {
                root = root.changed(at: match.steps[...]) { _ in nil } ?? root
            } else if let update = fields["update"]?.value {
                root = root.changed(at: match.steps[...]) { $0.updated(with: update) } ?? root
            }
        }
        return root
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
        supported: ["target", "update", "remove"],
        ignored: ["description"],
        unsupported: ["copy": .warning("is not supported; write the copied nodes under 'update'")]
    )
}
