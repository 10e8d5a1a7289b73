import ClientGeneration
import OpenAPIReader

/// The description that a server publishes.
struct PublishedDescription {
    /// The argument of the user: a URL, or the path of a file.
    let source: String

    /// Returns the document as YAML in a stable order. Throws a `FileFailure` if it cannot be read or is not a description.
    func yaml() throws -> String {
        let bytes = try isURL ? fetched() : InputFile(path: source).bytes
        let parsed = YAMLParser.parse(bytes, file: source)
        StandardError.write(InputFile(path: source, bytes: bytes).render(parsed.diagnostics, ending: ""))
        guard let root = parsed.root, !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
            throw ExitStatus.badInput
        }
        guard root["openapi"] != nil || root["swagger"] != nil else {
            throw FileFailure(
                message:
                    "'\(address)' is not an OpenAPI description: it has neither 'openapi' nor 'swagger'; pass the description's URL"
            )
        }
        return YAMLWriter.text(of: DescriptionOrder.ordered(root))
    }

    private var isURL: Bool { source.contains("://") }

    /// The URL of the request. Most servers that publish a description do so at `/openapi.json`.
    private var address: String {
        guard isURL, let scheme = source.firstRange(of: "://") else { return source }
        let rest = source[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return source + "/openapi.json" }
        return rest[slash...] == "/" ? source + "openapi.json" : source
    }

    /// Requests the description with curl, because `apigen` does not link an HTTP client.
    private func fetched() throws -> [UInt8] {
        guard source.lowercased().hasPrefix("http://") || source.lowercased().hasPrefix("https://") else {
            throw FileFailure(
                message: "'\(source)' cannot be fetched; write a URL that begins with http:// or https://"
            )
        }
        let options = [
            "--silent", "--show-error", "--fail", "--location", "--proto-redir", "=http,https", "--max-redirs", "5",
            "--max-time", "60", "--max-filesize", "67108864", "--globoff",
        ]
        let run = try ExternalProgram("curl").run(options + ["--url", address])
        guard run.status == 0 else {
            let reason =
                run.errors.split(separator: "\n").last.map(String.init) ?? "curl exited with status \(run.status)"
            throw FileFailure(message: "'\(address)' cannot be fetched: \(reason)")
        }
        return run.output
    }
}
