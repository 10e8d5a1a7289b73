/// A mapping of the document, read key by key; a value of the wrong type is reported and counts as missing.
struct Fields {
    let node: YAMLNode
    let entries: [YAMLEntry]
    private let table: KeyTable
    private let findings: Findings

    /// Opens a mapping and reports the keys that its table does not have; nil for any other node, after reporting it.
    init?(_ node: YAMLNode, as table: KeyTable, _ findings: Findings) {
        guard let entries = node.entries else {
            findings.wrongType(node, table.name, mustBe: "a mapping")
            return nil
        }
        self.node = node
        self.entries = entries
        self.table = table
        self.findings = findings
        for entry in entries { table.check(entry, findings) }
    }

    /// The entry of a key, whatever its value is.
    subscript(key: String) -> YAMLEntry? {
        // A search by place copies no entry that is not asked for; a mapping has few keys.
        for index in entries.indices where entries[index].key == key { return entries[index] }
        return nil
    }

    /// A text. A number or boolean is taken as it is written, with a warning: `version: 1.0` means "1.0".
    func string(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        if let text = value.string { return text }
        guard let text = value.text else {
            findings.wrongType(value, key.quoted, mustBe: "a string")
            return nil
        }
        let message = "\(key.quoted) must be a string, but it is \(value.kindName); write it in quotes"
        let warning = Diagnostic(.warning, code: "wrong-type", message, at: value.position)
        findings.addOnce("\(table.name) \(key) \(value.kindName)", warning)
        return text
    }

    /// A text that has to be there.
    func requiredString(_ key: String) -> String? {
        if self[key] == nil || self[key]?.value.isNull == true {
            reportMissing(key)
            return nil
        }
        return string(key)
    }

    /// Says that a key is missing; `hint` says what is done instead.
    func reportMissing(_ key: String, hint: String = "", severity: Diagnostic.Severity = .warning) {
        let message = "\(table.name) needs \(key.quoted)\(hint)"
        findings.add(Diagnostic(severity, code: "missing-key", message, at: node.position))
    }

    /// A boolean; one in quotes is taken for what it says, with a warning.
    func boolean(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        if let boolean = value.boolean { return boolean }
        if let text = value.string, case .boolean(let meant) = YAMLScalar(plain: text) {
            reportQuotes(key, value)
            return meant
        }
        findings.wrongType(value, key.quoted, mustBe: "true or false")
        return nil
    }

    /// A number; one in quotes is taken for what it says, with a warning.
    func number(_ key: String) -> Double? {
        guard let value = value(key) else { return nil }
        if let number = value.number { return number }
        if let text = value.string, let meant = YAMLNode(.scalar(YAMLScalar(plain: text)), at: value.position).number {
            reportQuotes(key, value)
            return meant
        }
        findings.wrongType(value, key.quoted, mustBe: "a number")
        return nil
    }

    private func reportQuotes(_ key: String, _ value: YAMLNode) {
        let message = "\(key.quoted) must not stand in quotes; it is read as \(value.text ?? "")"
        let warning = Diagnostic(.warning, code: "wrong-type", message, at: value.position)
        findings.addOnce("\(table.name) \(key) quotes", warning)
    }

    /// A whole number; one beyond `Int` bounds nothing and counts as missing.
    func count(_ key: String) -> Int? {
        number(key).flatMap { Int(exactly: $0) }
    }

    func items(_ key: String) -> [YAMLNode]? {
        guard let value = value(key) else { return nil }
        if value.items == nil { findings.wrongType(value, key.quoted, mustBe: "a list") }
        return value.items
    }

    /// A list of texts; members of another type are reported and left out.
    func strings(_ key: String) -> [String]? {
        items(key)?.compactMap { item in
            if item.text == nil { findings.wrongType(item, "a member of \(key.quoted)", mustBe: "a string") }
            return item.text
        }
    }

    func mapping(_ key: String) -> [YAMLEntry]? {
        guard let value = value(key) else { return nil }
        if value.entries == nil { findings.wrongType(value, key.quoted, mustBe: "a mapping") }
        return value.entries
    }

    /// A key without a value counts as missing.
    private func value(_ key: String) -> YAMLNode? {
        guard let value = self[key]?.value, !value.isNull else { return nil }
        return value
    }
}
