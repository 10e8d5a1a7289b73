/// The OpenAPI versions that are read differently. Swagger 2.0 is converted to 3.0 first.
enum OpenAPIVersion: Comparable {
    case v30
    case v31
    case v32

    /// Reads the version of a document; returns nil after reporting that it is missing or not supported.
    init?(of document: YAMLNode, _ diagnostics: DiagnosticCollector) {
        guard let entry = document["openapi"] else {
            guard let swagger = document["swagger"] else {
                Self.reportMissing(in: document, diagnostics)
                return nil
            }
            if swagger.value.text.map({ $0 != "2" && !$0.hasPrefix("2.") }) ?? true {
                let shown = swagger.value.text?.quoted ?? swagger.value.kindName
                let message = "the Swagger version \(shown) is unknown; the document is read as 2.0"
                diagnostics.warning("openapi-version", message, at: swagger.value.position)
            }
            self = .v30
            return
        }
        let text = entry.value.text ?? ""
        let known: [(String, OpenAPIVersion)] = [("3.0", .v30), ("3.1", .v31), ("3.2", .v32)]
        if let version = known.first(where: { text == $0.0 || text.hasPrefix($0.0 + ".") })?.1 {
            self = version
            return
        }
        let shown = entry.value.text?.quoted ?? entry.value.kindName
        guard text == "3" || text.hasPrefix("3.") else {
            let message = "the OpenAPI version \(shown) is not supported; write a version from 3.0 to 3.2"
            diagnostics.error("openapi-version", message, at: entry.value.position)
            return nil
        }
        self = text == "3" ? .v30 : .v32
        let message =
            "the OpenAPI version \(shown) is unknown; the document is read as \(text == "3" ? "3.0" : "3.2")"
        diagnostics.warning("openapi-version", message, at: entry.value.position)
    }

    private static func reportMissing(in document: YAMLNode, _ diagnostics: DiagnosticCollector) {
        let hint = diagnostics.hint(for: "openapi", among: (document.entries ?? []).prefix(50).map(\.key))
        let message = "the document has no 'openapi' key; begin it with 'openapi: 3.1.0'"
        diagnostics.error("openapi-missing", message + hint, at: document.position)
    }
}
