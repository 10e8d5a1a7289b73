/// Follows `$ref` inside one document, and reports those that lead nowhere, in a circle or out of the file.
struct ReferenceResolver {
    /// The parts of `components` that references may name.
    enum Section: String, CaseIterable {
        case schemas
        case parameters
        case responses
        case requestBodies
        case examples
        case pathItems
        case securitySchemes

        /// Where the section's components are, as a reference begins.
        var prefix: String { "#/components/\(rawValue)/" }
    }

    private let components: [Section: [String: YAMLNode]]

    /// The names of each section in the document's order, for suggestions.
    private let names: [Section: [String]]

    private let findings: Findings

    init(document: YAMLNode, _ findings: Findings) {
        self.findings = findings
        let parts = document["components"]?.value
        let sections = Section.allCases.map { section in
            let entries = parts?[section.rawValue]?.value.entries ?? []
            return (section, entries)
        }
        names = Dictionary(sections.map { ($0, $1.map(\.key)) }) { first, _ in first }
        components = Dictionary(
            sections.map { ($0, Dictionary($1.map { ($0.key, $0.value) }) { first, _ in first }) }
        ) { first, _ in first }
    }

    /// The node that a node stands for: itself, or what its chain of references ends at; nil after a report.
    ///
    /// A `description` beside `$ref` wins over the component's (OpenAPI 3.1 section 4.8.23).
    func resolve(_ node: YAMLNode, in section: Section) -> YAMLNode? {
        var node = node
        var description: YAMLEntry?
        var visited: Set<String> = []
        while let reference = node["$ref"]?.value {
            description = description ?? node["description"]
            reportSiblings(node)
            guard let name = name(reference, in: section), let target = components[section]?[name] else { return nil }
            guard visited.insert(name).inserted else {
                let message = "\((section.prefix + name).quoted) refers to itself at the end"
                findings.error("ref-cycle", message, at: reference.position)
                return nil
            }
            node = target
        }
        return description.map { node.replacing($0) } ?? node
    }

    /// What stands beside `$ref` is lost; other people's keys are none of our business.
    private func reportSiblings(_ node: YAMLNode) {
        for entry in node.entries ?? [] where !["$ref", "description", "summary"].contains(entry.key) {
            if entry.key.hasPrefix("x-"), !entry.key.hasPrefix("x-swift-") { continue }
            findings.warning("ref-siblings", "\(entry.key.quoted) beside '$ref' means nothing", at: entry.position)
        }
    }

    /// The name of the component that the value of a `$ref` names; nil after a report.
    func name(_ reference: YAMLNode, in section: Section) -> String? {
        guard let text = reference.string else {
            findings.wrongType(reference, "'$ref'", mustBe: "a string")
            return nil
        }
        guard text.hasPrefix("#") else {
            let message = "\(text.quoted) is outside this file; only references that begin with '#' are supported"
            findings.error("ref-external", message, at: reference.position)
            return nil
        }
        let name = text.hasPrefix(section.prefix) ? Self.decoded(String(text.dropFirst(section.prefix.count))) : nil
        guard let name else {
            let message = "\(text.quoted) cannot stand here; write '\(section.prefix)NAME'"
            findings.error("ref-unsupported", message, at: reference.position)
            return nil
        }
        guard components[section]?[name] != nil else {
            let hint = findings.hint(for: name, among: names[section] ?? [])
            findings.error("ref-missing", "\(text.quoted) is not defined\(hint)", at: reference.position)
            return nil
        }
        return name
    }

    /// The name of the schema that an entry of a discriminator's mapping names: by its bare name or by a reference
    /// (OpenAPI 3.1 section 4.8.25); nil after a report.
    func mappedName(_ target: YAMLNode) -> String? {
        if let text = target.text, components[.schemas]?[text] != nil { return text }
        if let text = target.string, !text.contains(where: { "/#.".contains($0) }) {
            let hint = findings.hint(for: text, among: names[.schemas] ?? [])
            let message = "no schema is called \(text.quoted), so this mapping is left out\(hint)"
            findings.warning("mapping-missing", message, at: target.position)
            return nil
        }
        return name(target, in: .schemas)
    }

    /// The one token of a JSON Pointer in a URI fragment (RFC 6901 sections 4 and 6); nil when there are several.
    private static func decoded(_ token: String) -> String? {
        guard !token.isEmpty, !token.utf8.contains(UInt8(ascii: "/")) else { return nil }
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "~") }) else { return token }
        var bytes: [UInt8] = []
        var rest = Array(token.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else if byte == UInt8(ascii: "~"), let next = rest.first, next == 0x30 || next == 0x31 {
                bytes.append(next == 0x30 ? UInt8(ascii: "~") : UInt8(ascii: "/"))
                rest = rest.dropFirst()
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension YAMLNode {
    /// A mapping with this entry in place of the one with its key, or behind all others.
    fileprivate func replacing(_ entry: YAMLEntry) -> YAMLNode {
        guard let entries else { return self }
        var copy = self
        copy.content = .mapping(entries.filter { $0.key != entry.key } + [entry])
        return copy
    }
}
