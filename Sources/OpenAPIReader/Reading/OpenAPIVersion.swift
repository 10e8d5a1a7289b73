/// The OpenAPI versions that differ for a reader.
enum OpenAPIVersion: Comparable {
    case v30
    case v31
    case v32

    /// The version of a document; nil after reporting that it is none we read.
    init?(of document: YAMLNode, _ findings: Findings) {
        guard let entry = document["openapi"] else {
            guard let swagger = document["swagger"] else {
                Self.reportMissing(in: document, findings)
                return nil
            }
            if swagger.value.text.map({ $0 != "2" && !$0.hasPrefix("2.") }) ?? true {
                let shown = swagger.value.text?.quoted ?? swagger.value.kindName
                let message = "Swagger \(shown) is no version that is known; the document is read as 2.0"
                findings.warning("openapi-version", message, at: swagger.value.position)
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
            let message = "OpenAPI \(shown) is not supported; write a version from 3.0 to 3.2"
            findings.error("openapi-version", message, at: entry.value.position)
            return nil
        }
        self = text == "3" ? .v30 : .v32
        let message =
            "OpenAPI \(shown) is no version that is known; the document is read as \(text == "3" ? "3.0" : "3.2")"
        findings.warning("openapi-version", message, at: entry.value.position)
    }

    private static func reportMissing(in document: YAMLNode, _ findings: Findings) {
        let near = findings.hint(for: "openapi", among: (document.entries ?? []).prefix(50).map(\.key))
        let message = "the document has no 'openapi' key; begin it with 'openapi: 3.1.0'"
        findings.error("openapi-missing", near.isEmpty ? message : message + near, at: document.position)
    }
}
