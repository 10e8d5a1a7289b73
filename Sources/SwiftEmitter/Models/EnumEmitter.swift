import APIPlan

/// Writes open enums: one case for each value, and one that keeps unknown values.
///
/// The runtime finds the case of a value through `rawValue`, because a second switch would take the compiler a third longer.
struct EnumEmitter {
    let access: AccessLevel

    /// Writes one enum.
    func write(_ plan: OpenEnumPlan, name: String, to writer: inout SourceWriter) {
        let conformances = ["OpenEnum"] + (plan.isParameter ? ["APIParameter"] : [])
        writer.type("\(access.prefix)enum \(name)", conformances: conformances) { writer in
            writeCases(plan, to: &writer)
            access.separate(&writer)
            writeKnownValues(plan, to: &writer)
            access.separate(&writer)
            writeRawValue(plan, to: &writer)
        }
    }

    /// Cases without a doc comment share lines, because an API with lists of countries has thousands of them.
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
        let other = "unknown(\(plan.raw.spelling))"
        if access == .public {
            writer.fill("case ", names)
            access.document("A value that the description does not list.", to: &writer)
            writer.line("case \(other)")
        } else {
            writer.fill("case ", names + [other])
        }
    }

    private func writeKnownValues(_ plan: OpenEnumPlan, to writer: inout SourceWriter) {
        access.document("The values in the description.", to: &writer)
        writer.list("\(access.spiPrefix)static let knownValues: KnownValues<Self> = ", plan.cases.map { ".\($0.name)" })
    }

    private func writeRawValue(_ plan: OpenEnumPlan, to writer: inout SourceWriter) {
        access.document("The \(plan.raw.noun) on the wire.", to: &writer)
        writer.block("\(access.prefix)var rawValue: \(plan.raw.spelling)") { writer in
            writer.line("switch self {")
            for item in plan.cases { writer.wrap("case .\(item.name):", SwiftLiteral.text(item.wireValue)) }
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
