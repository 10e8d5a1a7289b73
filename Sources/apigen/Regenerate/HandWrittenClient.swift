import APIPlan
import SwiftEmitter

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A sync client that somebody wrote by hand, against what the description asks of it.
struct HandWrittenClient {
    /// The methods that no file has, with the same parameters, types and defaults.
    let missing: [SyncMethodEmitter.Method]

    /// Reads the Swift files of a folder; where no type conforms to the protocol, nobody wrote a client and nothing is
    /// missing.
    init(folder: String, plan: ClientPlan) throws {
        guard plan.syncClientMode == .protocol else {
            missing = []
            return
        }
        let files = try Self.swiftFiles(in: folder)
        let isThere = files.contains { Self.conforms(to: plan.syncProtocolName, $0) }
        let written = Self.onOneLine(files.joined(separator: "\n"))
        missing =
            !isThere
            ? []
            : SyncMethodEmitter.methods(plan).filter { method in
                !written.contains("\(Self.onOneLine(method.signature)) {")
            }
    }

    /// What is missing, in words and as Swift to paste.
    var text: String {
        let protocols = missing.map(\.protocolName).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        return protocols.map { name in
            let methods = missing.filter { $0.protocolName == name }
            let count = "\(methods.count) method\(methods.count == 1 ? "" : "s")"
            let bodies = methods.map { "\n\($0.text)" }.joined()
            return "the type that conforms to '\(name)' lacks \(count); paste \(methods.count == 1 ? "it" : "them"):\n"
                + bodies + "\n"
        }.joined()
    }

    private static func swiftFiles(in folder: String) throws -> [String] {
        guard InputFile.isFolder(folder) else { throw FileFailure(message: "there is no folder '\(folder)'") }
        let base = URL(filePath: folder)
        let names = try? FileManager.default.subpathsOfDirectory(atPath: base.path)
        return (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: base.appending(path: name).path).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }

    /// Whether a text has a protocol's name among what a type conforms to.
    private static func conforms(to name: String, _ text: String) -> Bool {
        var previous: Substring = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let isListed = previous.last == ":" || previous.last == ","
            if isListed, word == name || word == "\(name)," || word == "\(name){" { return true }
            previous = word
        }
        return false
    }

    /// The text with each run of white space as one space, and none inside the ends of a list.
    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("( ", with: "(").replacing(" )", with: ")")
    }
}
