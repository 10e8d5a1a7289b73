/// The text around the lines of a small document.
enum DocumentFrame: String {
    /// The lines are the document after its first line.
    case whole = "document"
    /// The lines are the operation `POST /things`.
    case operation
    /// The lines are the schema `Thing`, which the only operation sends and receives.
    case schema
    /// The lines are all schemas; the only operation sends and receives `Thing`.
    case schemas

    /// Returns the document with the lines.
    func document(_ lines: [Substring]) -> String {
        func indented(_ width: Int) -> String {
            lines.map { String(repeating: " ", count: width) + $0 + "\n" }.joined()
        }
        let version = "openapi: 3.1.0\n"
        let head = version + "info: { title: Things, version: '1' }\npaths:\n  /things:\n    post:\n"
        switch self {
        case .whole: return version + indented(0)
        case .operation:
            let hasResponses = lines.contains { $0.hasPrefix("responses:") }
            return head + indented(6) + (hasResponses ? "" : "      responses: { '200': { description: ok } }\n")
        case .schema: return head + Self.sharedOperation + "components:\n  schemas:\n    Thing:\n" + indented(6)
        case .schemas: return head + Self.sharedOperation + "components:\n  schemas:\n" + indented(4)
        }
    }

    /// An operation that sends and receives `Thing`.
    private static let sharedOperation = """
              operationId: make
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }

        """
}
