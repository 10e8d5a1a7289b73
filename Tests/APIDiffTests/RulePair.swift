import Foundation
import OpenAPIReader
import TestSupport
import Testing

@testable import APIDiff

/// Two small documents, written as one text with `-` before the lines of the old one and `+` before those of the new one.
///
/// A file in `Pairs/` begins with `frame: NAME`, which says what stands around the lines; `in NAME` behind an id says
/// another one. `== ID: VERDICT` begins a pair that gives that change and no other but those of the `& ID: VERDICT` lines
/// behind it. A verdict is `wire`, `source`, `wire source` or `nothing`. For rules of schemas the id is written without
/// `request-` or `response-`, and the verdict has two halves: `wire / nothing`. `== not ID` begins a pair that must not give
/// the change.
struct RulePair: CustomTestStringConvertible {
    /// What surrounds the lines.
    enum Frame: String {
        /// The document behind its first line.
        case document
        /// `POST /things`
        case operation
        /// The schema `Thing`, which the only call sends and gets.
        case schema
        /// All schemas, of which the only call sends and gets `Thing`.
        case schemas
    }

    /// The id in the head.
    var id: String
    /// What the pair gives, by full ids; nil where it must not give the change.
    var expected: [String: Breakage]?
    var frame: Frame
    var lines: [Substring] = []
    var place: String

    var testDescription: String { "\(place) \(expected == nil ? "not " : "")\(id)" }

    /// Both documents' texts.
    var texts: (old: String, new: String) { (text("-"), text("+")) }

    private func text(_ mark: Character) -> String {
        let own = lines.filter { $0.first == mark || $0.first == " " }.map { $0.dropFirst() }
        return "openapi: 3.1.0\n" + framed(own)
    }

    private func framed(_ lines: [Substring]) -> String {
        func indented(_ width: Int) -> String {
            lines.map { String(repeating: " ", count: width) + $0 + "\n" }.joined()
        }
        let head = "info: { title: Things, version: '1' }\npaths:\n  /things:\n    post:\n"
        let schema = "{ content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }"
        let call =
            "      operationId: make\n      requestBody: \(schema)\n      responses:\n        '200': "
            + schema.replacing("{ content", with: "{ description: ok, content") + "\n"
        switch frame {
        case .document: return indented(0)
        case .operation:
            let hasResponses = lines.contains { $0.hasPrefix("responses:") }
            return head + indented(6) + (hasResponses ? "" : "      responses: { '200': { description: ok } }\n")
        case .schema: return head + call + "components:\n  schemas:\n    Thing:\n" + indented(6)
        case .schemas: return head + call + "components:\n  schemas:\n" + indented(4)
        }
    }

    /// The changes between both documents, each of which must be readable.
    func changes() throws -> [Change] {
        let texts = texts
        return try DescriptionComparison.changes(
            from: Self.description(texts.old, file: "old.yaml"),
            to: Self.description(texts.new, file: "new.yaml")
        )
    }

    /// Reads a description that has no error.
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

    /// The pairs of a file.
    private static func pairs(in text: String, file: String) -> [RulePair] {
        var frame = Frame.document
        var pairs: [RulePair] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("frame: ") {
                frame = Frame(rawValue: String(line.dropFirst(7))) ?? .document
            } else if line.hasPrefix("== ") {
                pairs.append(RulePair(head: line.dropFirst(3), frame: frame, place: "\(file):\(index + 1)"))
            } else if line.hasPrefix("& ") {
                pairs[pairs.count - 1].expect(line.dropFirst(2))
            } else if let mark = line.first, " -+".contains(mark) {
                pairs[pairs.count - 1].lines.append(line)
            }
        }
        return pairs
    }

    private init(head: Substring, frame: Frame, place: String) {
        let isNegative = head.hasPrefix("not ")
        let rest = isNegative ? head.dropFirst(4) : head
        let name = rest.prefix { $0 != ":" }.split(separator: " ")
        id = String(name.first ?? "")
        self.frame = name.count == 3 ? Frame(rawValue: String(name[2])) ?? frame : frame
        self.place = place
        expected = isNegative ? nil : [:]
        if !isNegative { expect(rest.replacing(" in \(name.last ?? "")", with: "")) }
    }

    /// Takes `ID: VERDICT`.
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
