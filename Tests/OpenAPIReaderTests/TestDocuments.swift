import OpenAPIReader

/// Reads a text with the file name `api.yaml`.
func read(_ text: String) -> ReadingResult {
    DescriptionReader.read(Array(text.utf8), file: "api.yaml")
}

/// Returns the diagnostics of a text, each on one line.
func messages(_ text: String) -> [String] {
    read(text).diagnostics.map(\.description)
}

/// Returns a description that begins with four lines of `openapi` and `info`.
func document(_ rest: String, openapi: String = "3.1.0") -> String {
    """
    openapi: \(openapi)
    info:
      title: Test
      version: "1"
    \(rest)
    """
}

/// Returns a description with a schema `Tested` whose text begins in line 9, column 7.
func document(schema: String, openapi: String = "3.1.0") -> String {
    let lines = schema.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
    return document("paths: {}\ncomponents:\n  schemas:\n    Tested:\n", openapi: openapi)
        + lines.joined(separator: "\n")
}

/// Reads the schema `Tested` of a description without errors.
func schema(_ text: String, openapi: String = "3.1.0") -> Schema? {
    read(document(schema: text, openapi: openapi)).description?.schema(named: "Tested")?.schema
}
