import Foundation
import OpenAPIReader
import TestSupport
import Testing

@testable import APIDiff

/// A pair of small documents, written as one text: lines of the old document begin with `-`, lines of the new one with `+`.
///
/// A file in `Pairs/` begins with `frame: NAME`, the text around the lines; `in NAME` after an id chooses another one.
/// `== ID: VERDICT` begins a pair that reports this change, and no other except those of its `& ID: VERDICT` lines. A verdict
/// is `wire`, `source`, `wire source` or `compatible`. For rules of schemas the id is written without `request-` or
/// `response-`, and the verdict has two parts: `wire / compatible`. `== not ID` begins a pair that must not report the change.
struct RulePair: CustomTestStringConvertible {
    /// The rule's id in the first line.
    var id: String
    /// The expected changes by full ids; nil for a pair that must not report the change.
    var expected: [String: Breakage]?
    var frame: DocumentFrame
    var lines: [Substring] = []
    /// The file and line of the pair.
    var location: String

    var testDescription: String { "\(location) \(expected == nil ? "not " : "")\(id)" }

    /// Both documents' texts.
    var texts: (old: String, new: String) { (text("-"), text("+")) }

    private func text(_ mark: Character) -> String {
        let own = lines.filter { $0.first == mark || $0.first == " " }.map { $0.dropFirst() }
        return frame.document(own)
    }

    /// Returns the changes between both documents; throws if one of them has an error.
    func changes() throws -> [Change] {
        try Self.changes(from: texts.old, to: texts.new)
    }

    /// Returns the changes between two documents; throws if one of them has an error.
    static func changes(from old: String, to new: String, options: DiffOptions = DiffOptions()) throws -> [Change] {
        try DescriptionComparison.changes(
            from: description(old, file: "old.yaml"),
            to: description(new, file: "new.yaml"),
            options: options
        )
    }

    /// Returns the changes between two texts in the same frame.
    static func changes(in frame: DocumentFrame, from old: String, to new: String) throws -> [Change] {
        let texts = [old, new].map { frame.document($0.split(separator: "\n")) }
        return try changes(from: texts[0], to: texts[1])
    }

    /// Reads a description; throws if it has an error.
    static func description(_ text: String, file: String) throws -> OpenAPIDescription {
        let reading = DescriptionReader.read(Array(text.utf8), file: file)
        return try #require(
            reading.description,
            "\(reading.diagnostics.map { "\($0.position) \($0.message)" }.joined(separator: "\n"))\n\(text)"
        )
    }
}

extension RulePair {
    /// All pairs of all files, in the order of the files' names.
    static let all: [RulePair] = {
        let folder = TestPackage.root.appending(path: "Tests/APIDiffTests/Pairs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().flatMap { name -> [RulePair] in
            let data = FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data()
            return pairs(in: String(decoding: data, as: UTF8.self), file: name)
        }
    }()

    /// Returns the messages that the pairs of a rule report for it, each once: those of a request and a response are mostly
    /// the same.
    static func messages(_ id: String) throws -> [String] {
        let ids = [id, "request-\(id)", "response-\(id)"]
        var messages: [String] = []
        for pair in all where pair.id == id && pair.expected != nil {
            for change in try pair.changes() where ids.contains(change.rule.id) && !messages.contains(change.message) {
                messages.append(change.message)
            }
        }
        return messages
    }

    /// Returns the pairs of a file.
    private static func pairs(in text: String, file: String) -> [RulePair] {
        var frame = DocumentFrame.whole
        var pairs: [RulePair] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("frame: ") {
                frame = DocumentFrame(rawValue: String(line.dropFirst(7))) ?? .whole
            } else if line.hasPrefix("== ") {
                pairs.append(RulePair(head: line.dropFirst(3), frame: frame, location: "\(file):\(index + 1)"))
            } else if line.hasPrefix("& ") {
                pairs[pairs.count - 1].expect(line.dropFirst(2))
            } else if let mark = line.first, " -+".contains(mark) {
                pairs[pairs.count - 1].lines.append(line)
            }
        }
        return pairs
    }

    private init(head: Substring, frame: DocumentFrame, location: String) {
        let isNegative = head.hasPrefix("not ")
        let rest = isNegative ? head.dropFirst(4) : head
        let name = rest.prefix { $0 != ":" }.split(separator: " ")
        id = String(name.first ?? "")
        self.frame = name.count == 3 ? DocumentFrame(rawValue: String(name[2])) ?? frame : frame
        self.location = location
        expected = isNegative ? nil : [:]
        if !isNegative { expect(rest.replacing(" in \(name.last ?? "")", with: "")) }
    }

    /// Adds the expected change of `ID: VERDICT`.
    private mutating func expect(_ text: Substring) {
        let parts = text.split(separator: ": ", maxSplits: 1)
        guard parts.count == 2 else { return }
        let verdicts = parts[1].split(separator: "/").map { verdict in
            verdict.split(separator: " ").reduce(into: Breakage()) { breaks, word in
                if word == "wire" { breaks.insert(.wire) }
                if word == "source" { breaks.insert(.source) }
            }
        }
        if verdicts.count == 1 {
            expected?[String(parts[0])] = verdicts[0]
        } else {
            expected?["request-\(parts[0])"] = verdicts[0]
            expected?["response-\(parts[0])"] = verdicts[1]
        }
    }
}
