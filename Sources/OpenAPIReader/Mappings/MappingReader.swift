/// Reads the values of one mapping by their keys. A value of the wrong type is reported and read as if it were missing.
struct MappingReader {
    let node: YAMLNode
    let entries: [YAMLEntry]
    private let table: FieldTable
    private let diagnostics: DiagnosticCollector

    /// Creates a reader and reports the keys that the table does not support; reports a node that is not a mapping and
    /// returns nil.
    init?(_ node: YAMLNode, as table: FieldTable, _ diagnostics: DiagnosticCollector) {
        guard let entries = node.entries else {
            diagnostics.wrongType(node, table.name, mustBe: "a mapping")
            return nil
        }
        self.node = node
        self.entries = entries
        self.table = table
        self.diagnostics = diagnostics
        for entry in entries { table.check(entry, diagnostics) }
    }

    /// Returns the entry of a key with a value of any type.
    subscript(key: String) -> YAMLEntry? {
        // A search by index copies no other entries; mappings have few keys.
        for index in entries.indices where entries[index].key == key { return entries[index] }
        return nil
    }

    /// Returns a string. A number or a boolean is read as it is written, with a warning: `version: 1.0` means "1.0".
    func string(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        if let text = value.string { return text }
        guard let text = value.text else {
            diagnostics.wrongType(value, key.quoted, mustBe: "a string")
            return nil
        }
        let message = "\(key.quoted) must be a string, but it is \(value.kindName); write it in quotes"
        let warning = Diagnostic(.warning, code: "wrong-type", message, at: value.position)
        diagnostics.addOnce("\(table.name) \(key) \(value.kindName)", warning)
        return text
    }

    /// Returns a string, and reports a missing one.
    func requiredString(_ key: String) -> String? {
        if self[key] == nil || self[key]?.value.isNull == true {
            reportMissing(key)
            return nil
        }
        return string(key)
    }

    /// Reports a missing key; `hint` is the end of the sentence, which describes the consequence.
    func reportMissing(_ key: String, hint: String = "", severity: Diagnostic.Severity = .warning) {
        let message = "\(table.name) needs \(key.quoted)\(hint)"
        diagnostics.add(Diagnostic(severity, code: "missing-key", message, at: node.position))
    }

    /// Returns a boolean; one in quotes is accepted with a warning.
    func boolean(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        if let boolean = value.boolean { return boolean }
        if let text = value.string, case .boolean(let boolean) = YAMLScalar(plain: text) {
            reportQuotes(key, value)
            return boolean
        }
        diagnostics.wrongType(value, key.quoted, mustBe: "true or false")
        return nil
    }

    /// Returns a number; one in quotes is accepted with a warning.
    func number(_ key: String) -> Double? {
        guard let value = value(key) else { return nil }
        if let number = value.number { return number }
        if let text = value.string, let number = YAMLNode(.scalar(YAMLScalar(plain: text)), at: value.position).number {
            reportQuotes(key, value)
            return number
        }
        diagnostics.wrongType(value, key.quoted, mustBe: "a number")
        return nil
    }

    private func reportQuotes(_ key: String, _ value: YAMLNode) {
        let message = "\(key.quoted) must not be in quotes; it is read as \(value.text ?? "")"
        let warning = Diagnostic(.warning, code: "wrong-type", message, at: value.position)
        diagnostics.addOnce("\(table.name) \(key) quotes", warning)
    }

    /// Returns an integer; one that does not fit into an `Int` is not a useful limit and is read as if it were missing.
    func count(_ key: String) -> Int? {
        number(key).flatMap { Int(exactly: $0) }
    }

    /// Returns the members of a list.
    func items(_ key: String) -> [YAMLNode]? {
        guard let value = value(key) else { return nil }
        if value.items == nil { diagnostics.wrongType(value, key.quoted, mustBe: "a list") }
        return value.items
    }

    /// Returns a list of strings; members that are not scalars are reported and left out.
    func strings(_ key: String) -> [String]? {
        items(key)?.compactMap { item in
            if item.text == nil { diagnostics.wrongType(item, "a member of \(key.quoted)", mustBe: "a string") }
            return item.text
        }
    }

    /// Returns the entries of a mapping.
    func mapping(_ key: String) -> [YAMLEntry]? {
        guard let value = value(key) else { return nil }
        if value.entries == nil { diagnostics.wrongType(value, key.quoted, mustBe: "a mapping") }
        return value.entries
    }

    /// Returns the value of a key; a key without a value is read as if it were missing.
    private func value(_ key: String) -> YAMLNode? {
        guard let value = self[key]?.value, !value.isNull else { return nil }
        return value
    }
}
