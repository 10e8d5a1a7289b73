import APIPlan

/// Writes the enum for the result of an operation whose successful responses differ.
struct ResponsesEmitter {
    let access: AccessLevel

    /// Writes the enum without its doc comment.
    func write(_ plan: ResponsesPlan, name: String, to writer: inout SourceWriter) {
        writer.type("\(access.prefix)nonisolated enum \(name)", conformances: ["APIResponse", "Hashable", "Sendable"]) {
            writer in
            for item in plan.cases {
                writer.document(item.documentation)
                writer.line("case \(item.name)\(item.result.spelling.map { "(\($0))" } ?? "")")
            }
            writer.line()
            access.document("Decodes a response by its status code.", to: &writer)
            writer.block(
                "\(access == .public ? "@_spi(Generated) " : "")\(access.prefix)init(_ response: CompleteResponse) throws"
            ) { writer in
                writer.line("switch response.status {")
                for item in plan.cases { writer.line("case \(pattern(item.status)): self = .\(value(item))") }
                if !plan.cases.contains(where: { $0.status == .fallback }) {
                    writer.line("default: throw response.unexpectedStatus()")
                }
                writer.line("}")
            }
        }
    }

    private func pattern(_ status: ResponsesPlan.Status) -> String {
        switch status {
        case .code(let code): "\(code)"
        case .range(let digit): "\(digit)00..<\(digit + 1)00"
        case .fallback: "_"
        }
    }

    private func value(_ item: ResponsesPlan.Case) -> String {
        switch item.result {
        case .value: "\(item.name)(try response.value())"
        case .text: "\(item.name)(response.text)"
        case .bytes: "\(item.name)(response.body)"
        default: item.name
        }
    }
}
