import OpenAPIReader

/// A description as a server publishes it.
struct PublishedDescription {
    /// What the user wrote: a URL, or the path of a file.
    let source: String

    /// The document as YAML in a stable order; throws a `FileFailure` where it cannot be had or is none.
    func yaml() throws -> String {
        let bytes = try isURL ? fetched() : InputFile(path: source).bytes
        let parsed = YAMLParser.parse(bytes, file: source)
        StandardError.write(InputFile(path: source, bytes: bytes).render(parsed.diagnostics, ending: ""))
        guard let root = parsed.root, !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
            throw ExitStatus.badInput
        }
        guard root["openapi"] != nil || root["swagger"] != nil else {
            throw FileFailure(
                message: "'\(address)' is no OpenAPI description: it has neither 'openapi' nor 'swagger'; name its URL"
            )
        }
        return YAMLWriter.text(of: DescriptionOrder.ordered(root))
    }

    private var isURL: Bool { source.contains("://") }

    /// The URL that is asked for; most servers that publish a description do so at this path.
    private var address: String {
        guard isURL, let scheme = source.firstRange(of: "://") else { return source }
        let rest = source[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return source + "/openapi.json" }
        return rest[slash...] == "/" ? source + "openapi.json" : source
    }

    /// Follows redirects; `apigen` links no HTTP client, since generated code brings its own.
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
        let run = try Program("curl").run(options + ["--url", address])
        guard run.status == 0 else {
            let words = run.errors.split(separator: "\n").last.map(String.init) ?? "curl ended with \(run.status)"
            throw FileFailure(message: "'\(address)' cannot be fetched: \(words)")
        }
        return run.output
    }
}
