package import OpenAPIReader
import Platform

/// A file that was read.
package struct InputFile {
    /// The path as the user wrote it; diagnostics contain it.
    package let path: String

    /// The content of the file.
    package let bytes: [UInt8]

    /// Reads a file. Throws a `FileFailure` if it cannot be read.
    package init(path: String) throws {
        if Self.isFolder(path) {
            throw FileFailure(message: "'\(path)' is a directory; name the file in it")
        }
        guard FileManager.default.fileExists(atPath: path) else {
            throw FileFailure(message: "the file '\(path)' does not exist")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes?[.size] as? any BinaryInteger).map { UInt64(clamping: $0) }
        guard size ?? 0 <= Self.maximumBytes else {
            throw FileFailure(message: "'\(path)' is larger than \(Self.maximumBytes >> 20) MB; split the description")
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw FileFailure(message: "'\(path)' cannot be read; check its permissions")
        }
        self.path = path
        bytes = Array(data)
    }

    /// Far more than the largest published descriptions have.
    private static let maximumBytes = 128 << 20

    /// Creates a file from its content.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Whether a path is that of a folder, directly or through symbolic links.
    package static func isFolder(_ path: String) -> Bool {
        let target = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }

    /// Returns diagnostics as a compiler prints them, followed by a summary; nothing if there are none.
    ///
    /// - Parameters:
    ///   - sources: The texts of other files to which diagnostics refer.
    ///   - isStrict: Whether warnings are treated as errors.
    ///   - ending: The end of the summary if there are errors.
    package func render(
        _ diagnostics: [Diagnostic],
        sources: [String: [UInt8]] = [:],
        isStrict: Bool = false,
        ending: String = "; nothing is generated"
    ) -> [String] {
        guard !diagnostics.isEmpty else { return [] }
        let texts = sources.merging([path: bytes]) { _, own in own }
        let summary = summary(of: diagnostics, ending: isStrict || diagnostics.hasErrors ? ending : "")
        return [diagnostics.folded.rendered(sources: texts), summary]
    }

    private func summary(of diagnostics: [Diagnostic], ending: String) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        var counts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
        if counts.isEmpty { counts = [count(diagnostics.count, "note")].compactMap(\.self) }
        return "\(counts.joined(separator: " and ")) in '\(path)'\(ending)"
    }

    private func count(_ number: Int, _ noun: String) -> String? {
        number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension [Diagnostic] {
    fileprivate var hasErrors: Bool { contains { $0.severity == .error } }
}
