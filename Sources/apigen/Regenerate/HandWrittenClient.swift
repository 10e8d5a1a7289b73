import APIPlan
import ClientGeneration
import Platform
import SwiftEmitter

/// Compares a hand-written sync client with the methods that the description requires.
struct HandWrittenClient {
    /// The methods that no file contains with the same parameters, types and default values.
    let missing: [SyncMethodEmitter.Method]

    /// Reads the Swift files of a folder. If no type conforms to the protocol, there is no client and nothing is missing.
    init(folder: String, plan: ClientPlan) throws {
        guard plan.syncClientMode == .protocol else {
            missing = []
            return
        }
        let files = try Self.swiftFiles(in: folder)
        let hasClient = files.contains { Self.conforms(to: plan.syncProtocolName, $0) }
        let written = Self.onOneLine(files.joined(separator: "\n"))
        missing =
            !hasClient
            ? []
            : SyncMethodEmitter.methods(plan).filter { method in
                !written.contains("\(Self.onOneLine(method.signature)) {")
            }
    }

    /// The missing methods as Swift code, with an introduction for each protocol.
    var text: String {
        let protocols = missing.map(\.protocolName).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        return protocols.map { name in
            let methods = missing.filter { $0.protocolName == name }
            let count = "\(methods.count) method\(methods.count == 1 ? "" : "s")"
            let bodies = methods.map { "\n\($0.text)" }.joined()
            return "the type that conforms to '\(name)' lacks \(count); add \(methods.count == 1 ? "it" : "them"):\n"
                + bodies + "\n"
        }.joined()
    }

    private static func swiftFiles(in folder: String) throws -> [String] {
        guard InputFile.isFolder(folder) else { throw FileFailure(message: "the folder '\(folder)' does not exist") }
        let base = URL(filePath: folder)
        let names = try? FileManager.default.subpathsOfDirectory(atPath: base.path)
        return (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: base.appending(path: name).path).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }

    /// Whether a protocol is in a list of conformances in the text.
    private static func conforms(to name: String, _ text: String) -> Bool {
        var previous: Substring = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let isListed = previous.last == ":" || previous.last == ","
            if isListed, word == name || word == "\(name)," || word == "\(name){" { return true }
            previous = word
        }
        return false
    }

    /// The text with single spaces, and without spaces inside parentheses.
    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("( ", with: "(").replacing(" )", with: ")")
    }
}
