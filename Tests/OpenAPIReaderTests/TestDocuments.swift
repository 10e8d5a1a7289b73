import OpenAPIReader

/// Reads a text under the name `api.yaml`.
func read(_ text: String) -> ReadingResult {
    DescriptionReader.read(Array(text.utf8), file: "api.yaml")
}

/// What reading says, one finding a line.
func messages(_ text: String) -> [String] {
    read(text).diagnostics.map(\.description)
}

/// A description of four lines, with more behind.
func document(_ rest: String, openapi: String = "3.1.0") -> String {
    """
    openapi: \(openapi)
    info:
      title: Test
      version: "1"
    \(rest)
    """
}

/// A description with one schema `Tested` whose text begins in line 9, column 7.
func document(schema: String, openapi: String = "3.1.0") -> String {
    let lines = schema.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
    return document("paths: {}\ncomponents:\n  schemas:\n    Tested:\n", openapi: openapi)
        + lines.joined(separator: "\n")
}

/// The schema `Tested` of a description without errors.
func schema(_ text: String, openapi: String = "3.1.0") -> Schema? {
    read(document(schema: text, openapi: openapi)).description?.schema(named: "Tested")?.schema
}
