/// The OpenAPI versions that differ for a reader.
enum OpenAPIVersion: Comparable {
    case v30
    case v31
    case v32

    /// The version of a document; nil after reporting that it is none we read.
    init?(of document: YAMLNode, _ findings: Findings) {
        guard let entry = document["openapi"] else {
            Self.reportMissing(in: document, findings)
            return nil
        }
        let text = entry.value.text ?? ""
        let known: [(String, OpenAPIVersion)] = [("3.0", .v30), ("3.1", .v31), ("3.2", .v32)]
        guard let version = known.first(where: { text == $0.0 || text.hasPrefix($0.0 + ".") })?.1 else {
            let shown = entry.value.text?.quoted ?? entry.value.kindName
            let message = "OpenAPI \(shown) is not supported; write a version from 3.0 to 3.2"
            findings.error("openapi-version", message, at: entry.value.position)
            return nil
        }
        self = version
    }

    private static func reportMissing(in document: YAMLNode, _ findings: Findings) {
        if let swagger = document["swagger"] {
            let shown = swagger.value.text.map { " \($0)" } ?? ""
            let message = "Swagger\(shown) is not supported; convert the document to OpenAPI 3.0 or later"
            findings.error("openapi-version", message, at: swagger.position)
            return
        }
        let near = findings.hint(for: "openapi", among: (document.entries ?? []).prefix(50).map(\.key))
        let message = "the document has no 'openapi' key; begin it with 'openapi: 3.1.0'"
        findings.error("openapi-missing", near.isEmpty ? message : message + near, at: document.position)
    }
}
