/// The text of an overlay with the name that positions in it show.
package struct OverlaySource: Sendable {
    /// The text, in YAML or JSON.
    package var text: [UInt8]

    /// The file's name.
    package var file: String

    /// Names a text.
    package init(text: [UInt8], file: String) {
        self.text = text
        self.file = file
    }
}

/// Changes a document as an overlay says (Overlay Specification 1.0 section 4.4), before anything reads it.
struct Overlay {
    let findings: Findings

    /// The document with the overlay's actions done one after another; what cannot be done is reported.
    func applied(_ source: OverlaySource, to root: YAMLNode) -> YAMLNode {
        let parsed = YAMLParser.parse(source.text, file: source.file)
        for diagnostic in parsed.diagnostics { findings.add(diagnostic) }
        guard let overlay = parsed.root, let fields = Fields(overlay, as: .overlay, findings) else { return root }
        if let version = fields.string("overlay"), !version.hasPrefix("1.") {
            let message = "the overlay version \(version.quoted) is not known; it is read as 1.0"
            findings.warning("overlay-version", message, at: fields["overlay"]?.value.position ?? overlay.position)
        }
        guard let actions = fields.items("actions") else {
            if fields["actions"] == nil { fields.reportMissing("actions", hint: "; nothing is changed") }
            return root
        }
        return actions.reduce(root) { root, action in done(action, to: root) }
    }

    private func done(_ action: YAMLNode, to root: YAMLNode) -> YAMLNode {
        guard let fields = Fields(action, as: .overlayAction, findings) else { return root }
        guard let target = fields.requiredString("target"), let place = fields["target"]?.value.position else {
            return root
        }
        let path: JSONPath
        do {
            path = try JSONPath(target)
        } catch {
            findings.error("overlay-target", "\(target.quoted) is no JSONPath: \(error.reason)", at: place)
            return root
        }
        let matches = path.matches(in: root)
        if matches.isEmpty {
            findings.warning("overlay-target", "\(target.quoted) matches nothing in the description", at: place)
        }
        var root = root
        // The last ones first, so that the places of the others stay what they are.
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

extension KeyTable {
    static let overlay = KeyTable(
        name: "an overlay",
        read: ["overlay", "actions"],
        ignored: ["info", "extends"]
    )

    static let overlayAction = KeyTable(
        name: "an action",
        read: ["target", "update", "remove"],
        ignored: ["description"],
        refused: ["copy": .warning("is not supported; write what is copied under 'update'")]
    )
}

extension YAMLNode {
    /// The node with one of its descendants changed, or taken away where the change gives nil.
    fileprivate func changed(at steps: ArraySlice<JSONPath.Step>, _ change: (YAMLNode) -> YAMLNode?) -> YAMLNode? {
        guard let step = steps.first else { return change(self) }
        var copy = self
        switch (step, content) {
        case (.key(let key), .mapping(var entries)):
            guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
            if let value = entries[index].value.changed(at: steps.dropFirst(), change) {
                entries[index].value = value
            } else {
                entries.remove(at: index)
            }
            copy.content = .mapping(entries)
        case (.index(let index), .sequence(var items)):
            guard items.indices.contains(index) else { return self }
            if let value = items[index].changed(at: steps.dropFirst(), change) {
                items[index] = value
            } else {
                items.remove(at: index)
            }
            copy.content = .sequence(items)
        default: return self
        }
        return copy
    }

    /// What an action's target becomes: a list gets one more member, everything else is merged.
    fileprivate func updated(with update: YAMLNode) -> YAMLNode {
        guard let items, update.items == nil else { return merged(with: update) }
        var copy = self
        copy.content = .sequence(items + [update])
        return copy
    }

    /// Mappings are merged key by key, lists are joined, and everything else is replaced.
    private func merged(with update: YAMLNode) -> YAMLNode {
        var copy = self
        switch (content, update.content) {
        case (.mapping(var entries), .mapping(let new)):
            for entry in new {
                if let index = entries.firstIndex(where: { $0.key == entry.key }) {
                    entries[index].value = entries[index].value.merged(with: entry.value)
                } else {
                    entries.append(entry)
                }
            }
            copy.content = .mapping(entries)
        case (.sequence(let items), .sequence(let new)): copy.content = .sequence(items + new)
        default: return update
        }
        return copy
    }
}
