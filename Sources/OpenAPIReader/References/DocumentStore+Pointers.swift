extension DocumentStore {
    /// Returns the node at a location.
    func target(at location: DocumentLocation) -> ReferenceTarget? {
        var visited: Set<String> = []
        return try? walk(location.pointer, in: location.file, "", &visited)
    }

    /// Follows a pointer token by token, and also the references on its way.
    func walk(
        _ pointer: JSONPointer,
        in file: String,
        _ text: String,
        _ visited: inout Set<String>
    ) throws(ReferenceError) -> ReferenceTarget {
        guard let root = documents[file] else {
            throw ReferenceError(code: "ref-missing", message: "\(text.quoted) is not defined")
        }
        let start = DocumentLocation(file: file, pointer: JSONPointer())
        var target = ReferenceTarget(location: start, node: root, position: root.position)
        for token in pointer.tokens {
            if let next = child(token, of: target) ?? child(token.percentEncodedForm(in: target.node), of: target) {
                target = next
            } else if let reference = target.node["$ref"]?.value, let inner = reference.string {
                let through = try locate(inner, from: baseResource(at: reference.position), &visited)
                guard let next = child(token, of: through) else { throw undefined(token, in: through.node, text) }
                target = next
            } else {
                throw undefined(token, in: target.node, text)
            }
        }
        return target
    }

    private func undefined(_ token: String, in node: YAMLNode, _ text: String) -> ReferenceError {
        let hint = diagnostics.hint(for: token, among: (node.entries ?? []).map(\.key))
        return ReferenceError(code: "ref-missing", message: "\(text.quoted) is not defined\(hint)")
    }

    private func child(_ token: String, of target: ReferenceTarget) -> ReferenceTarget? {
        var location = target.location
        location.pointer.tokens.append(token)
        switch target.node.content {
        case .scalar: return nil
        case .sequence(let items):
            guard let index = Int(token), items.indices.contains(index) else { return nil }
            return ReferenceTarget(location: location, node: items[index], position: items[index].position)
        case .mapping(let entries):
            let index = keyIndices.index(of: token, in: entries, at: target.location)
            return index.map { index in
                ReferenceTarget(location: location, node: entries[index].value, position: entries[index].position)
            }
        }
    }
}

/// Finds keys in mappings. For large ones it keeps a table, because components are looked up thousands of times.
struct KeyIndices {
    private var tables: [DocumentLocation: [String: Int]] = [:]

    /// From this number of entries on, a table is used.
    private static let linearSearchLimit = 24

    /// Returns the index of a key in the entries of the mapping at a location.
    mutating func index(of key: String, in entries: [YAMLEntry], at location: DocumentLocation) -> Int? {
        if entries.count < Self.linearSearchLimit { return entries.firstIndex { $0.key == key } }
        if let table = tables[location] { return table[key] }
        let table = Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
        tables[location] = table
        return table[key]
    }
}

extension String {
    /// The key of a mapping whose percent-decoded form is this text, for documents whose keys are encoded themselves; else the text.
    fileprivate func percentEncodedForm(in node: YAMLNode) -> String {
        guard let entries = node.entries else { return self }
        return entries.first { $0.key.utf8.contains(UInt8(ascii: "%")) && $0.key.percentDecoded == self }?.key ?? self
    }
}
