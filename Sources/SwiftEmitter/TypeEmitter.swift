import APIPlan

/// Writes the declarations of types.
struct TypeEmitter {
    let access: AccessLevel

    /// Whether types are `Hashable`.
    let isHashable: Bool

    private var conformances: [String] { isHashable ? ["Codable", "Hashable", "Sendable"] : ["Codable", "Sendable"] }

    /// Writes one type with its doc comment.
    func write(_ type: TypePlan, to writer: inout SourceWriter) {
        writer.document(type.documentation)
        switch type.kind {
        case .structure(let plan): write(plan, name: type.name, to: &writer)
        case .openEnum(let plan):
            EnumEmitter(access: access, conformances: conformances).write(plan, name: type.name, to: &writer)
        case .union(let plan):
            UnionEmitter(access: access, conformances: conformances).write(plan, name: type.name, to: &writer)
        case .responses(let plan):
            ResponsesEmitter(access: access, isHashable: isHashable).write(plan, name: type.name, to: &writer)
        case .alias(let target): writer.line("\(access.prefix)typealias \(type.name) = \(target.spelling)")
        }
    }

    private func write(_ plan: StructurePlan, name: String, to writer: inout SourceWriter) {
        let coding = CodableEmitter(access: access)
        writer.type("\(access.prefix)nonisolated struct \(name)", conformances: conformances) { writer in
            for property in plan.properties {
                writer.document(property.documentation)
                writer.line("\(access.prefix)var \(property.name): \(property.type.spelling)")
                writer.line()
            }
            writeInitializer(plan, to: &writer)
            writer.line()
            coding.writeDecoding(plan, to: &writer)
            writer.line()
            coding.writeEncoding(plan, to: &writer)
        }
    }

    private func writeInitializer(_ plan: StructurePlan, to writer: inout SourceWriter) {
        let parameters = plan.properties.map { property in
            SourceLayout.text("\(property.name): \(property.type.spelling)\(property.hasNilDefault ? " = nil" : "")")
        }
        writer.line("/// Makes a value from its properties.")
        writer.block(.list(open: "\(access.prefix)init(", items: parameters, close: ") {")) { writer in
            for property in plan.properties { writer.line("self.\(property.name) = \(property.name)") }
        }
    }
}
