import OpenAPIReader

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file as it was read.
struct InputFile {
    /// The path as the user wrote it: positions show it.
    let path: String

    let bytes: [UInt8]

    /// Reads a file; throws a `FileFailure` that says why it cannot.
    init(path: String) throws {
        if Self.isFolder(path) {
            throw FileFailure(message: "'\(path)' is a directory; name the file in it")
        }
        guard FileManager.default.fileExists(atPath: path) else {
            throw FileFailure(message: "there is no file '\(path)'")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let size = (attributes?[.size] as? any BinaryInteger).map { UInt64(clamping: $0) }
        guard size ?? 0 <= Self.mostBytes else {
            throw FileFailure(message: "'\(path)' is larger than \(Self.mostBytes >> 20) MB; split the description")
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw FileFailure(message: "'\(path)' cannot be read; check its permissions")
        }
        self.path = path
        bytes = Array(data)
    }

    /// Far more than the largest descriptions have.
    private static let mostBytes = 128 << 20

    /// A file that came from elsewhere.
    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Whether a path leads to a folder, through symbolic links too.
    static func isFolder(_ path: String) -> Bool {
        let target = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }

    /// Findings as a compiler prints them, followed by how many there are; without findings, nothing.
    /// `isStrict` says that warnings are as grave as errors; `ending` is what follows from errors.
    ///
    /// `sources` has the texts of the other files that findings are about.
    func render(
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
        let counts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
        return "\(counts.joined(separator: " and ")) in '\(path)'\(ending)"
    }

    private func count(_ number: Int, _ noun: String) -> String? {
        number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

extension [Diagnostic] {
    fileprivate var hasErrors: Bool { contains { $0.severity == .error } }
}
