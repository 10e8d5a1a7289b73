import APIPlan

/// Writes open enums: one case a value, and one that keeps every other.
///
/// Two switches cost the compiler less than a table, and no more than a struct with constants that cannot be switched over.
struct EnumEmitter {
    let access: AccessLevel

    /// What every type conforms to.
    let conformances: [String]

    /// Writes one enum.
    func write(_ plan: OpenEnumPlan, name: String, to writer: inout SourceWriter) {
        let conformances = ["RawRepresentable"] + conformances + (plan.isParameter ? ["APIParameter"] : [])
        writer.type("\(access.prefix)nonisolated enum \(name)", conformances: conformances) { writer in
            writeCases(plan, to: &writer)
            access.document("A value that the description does not name.", to: &writer)
            writer.line("case unknown(\(plan.raw.spelling))")
            writer.line()
            writeInitializer(plan, to: &writer)
            writer.line()
            writeRawValue(plan, to: &writer)
        }
    }

    /// Cases without a text of their own stand side by side: an API with lists of countries has thousands.
    private func writeCases(_ plan: OpenEnumPlan, to writer: inout SourceWriter) {
        var names: [String] = []
        for item in plan.cases {
            if item.documentation == Documentation() {
                names.append(item.name)
            } else {
                writer.fill("case ", names)
                names = []
                writer.document(item.documentation)
                writer.line("case \(item.name)")
            }
        }
        writer.fill("case ", names)
    }

    private func writeInitializer(_ plan: OpenEnumPlan, to writer: inout SourceWriter) {
        let text = "Takes every \(plan.raw.noun): one that the description does not name is kept as `unknown`."
        access.document(text, to: &writer)
        writer.block("\(access.prefix)init(rawValue: \(plan.raw.spelling))") { writer in
            writer.line("switch rawValue {")
            for item in plan.cases {
                writer.line("case \(SwiftLiteral.text(item.wireValue)): self = .\(item.name)")
            }
            writer.line("default: self = .unknown(rawValue)")
            writer.line("}")
        }
    }

    private func writeRawValue(_ plan: OpenEnumPlan, to writer: inout SourceWriter) {
        access.document("The \(plan.raw.noun) on the wire.", to: &writer)
        writer.block("\(access.prefix)var rawValue: \(plan.raw.spelling)") { writer in
            writer.line("switch self {")
            for item in plan.cases { writer.line("case .\(item.name): \(SwiftLiteral.text(item.wireValue))") }
            writer.line("case .unknown(let value): value")
            writer.line("}")
        }
    }
}

extension OpenEnumPlan.Raw {
    /// The type as Swift source.
    fileprivate var spelling: String {
        switch self {
        case .string: "String"
        case .integer: "Int"
        case .number: "Double"
        case .any: "JSONValue"
        }
    }

    fileprivate var noun: String {
        switch self {
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .any: "value"
        }
    }
}
