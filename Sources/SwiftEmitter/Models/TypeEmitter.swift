import APIPlan

/// Writes the declarations of types.
struct TypeEmitter {
    let access: AccessLevel

    /// Writes one type with its doc comment.
    func write(_ type: TypePlan, to writer: inout SourceWriter) {
        writer.document(type.documentation)
        switch type.kind {
        case .structure(let plan): write(plan, name: type.name, to: &writer)
        case .openEnum(let plan):
            EnumEmitter(access: access).write(plan, name: type.name, to: &writer)
        case .union(let plan):
            UnionEmitter(access: access).write(plan, name: type.name, to: &writer)
        case .responses(let plan):
            ResponsesEmitter(access: access).write(plan, name: type.name, to: &writer)
        case .box(let target): writeBox(target, name: type.name, to: &writer)
        case .alias(let target): writer.broken("\(access.prefix)typealias \(type.name) =", target.spelling)
        }
    }

    private func write(_ plan: StructurePlan, name: String, to writer: inout SourceWriter) {
        let coding = CodableEmitter(access: access)
        let form = CodableEmitter.form(of: plan)
        writer.type("\(access.prefix)struct \(name)", conformances: [form.rawValue]) { writer in
            writeProperties(plan, to: &writer)
            if access != .internal || !plan.hasMemberwiseInitializer {
                if access != .public { writer.line() }
                writeInitializer(plan, to: &writer)
                if form != .tuple { writer.line() }
            }
            if form != .tuple { coding.writeObject(plan, form, to: &writer) }
        }
        if form != .object {
            access.separate(&writer)
            coding.writeExtension(plan, name: name, to: &writer)
        }
    }

    private func writeProperties(_ plan: StructurePlan, to writer: inout SourceWriter) {
        for property in plan.properties {
            writeProperty(
                property.name,
                property.type,
                property.isIndirect,
                property.documentation,
                value: access == .internal && !property.hasNilDefault ? property.defaultText : "",
                to: &writer
            )
        }
        for part in plan.parts {
            let value = access == .internal && part == plan.rest ? " = \(part.type.empty)" : ""
            writeProperty(part.name, part.type, part.isIndirect, part.documentation, value: value, to: &writer)
        }
    }

    private func writeProperty(
        _ name: String,
        _ type: TypeReference,
        _ isIndirect: Bool,
        _ documentation: Documentation,
        value: String,
        to writer: inout SourceWriter
    ) {
        writer.document(documentation)
        let wrapper = !isIndirect ? "" : type.isOptional ? "@OptionalIndirect " : "@Indirect "
        writer.line("\(wrapper)\(access.prefix)var \(name): \(type.spelling)\(value)")
        if access == .public { writer.line() }
    }

    private func writeInitializer(_ plan: StructurePlan, to writer: inout SourceWriter) {
        let parameters =
            plan.properties.map { SourceLayout.text("\($0.name): \($0.type.spelling)\($0.defaultText)") }
            + plan.variants.map { SourceLayout.text("\($0.name): \($0.type.spelling)") }
            + (plan.rest.map { [SourceLayout.text("\($0.name): \($0.type.spelling) = \($0.type.empty)")] } ?? [])
        access.document("Makes a value from its properties.", to: &writer)
        writer.block(.list(open: "\(access.prefix)init(", items: parameters, close: ") {")) { writer in
            for property in plan.properties {
                writer.line("self.\(property.name) = \(property.name)")
            }
            for part in plan.parts { writer.line("self.\(part.name) = \(part.name)") }
        }
    }

    private func writeBox(_ value: TypeReference, name: String, to writer: inout SourceWriter) {
        let coding = CodableEmitter(access: access)
        writer.type("\(access.prefix)struct \(name)", conformances: ["APIValue"]) { writer in
            writer.line("/// What the type stands for; it is made of itself, so it needs a name of its own.")
            writer.line("\(access.prefix)var value: \(value.spelling)")
            writer.line()
            access.document("Wraps a value.", to: &writer)
            writer.block("\(access.prefix)init(_ value: \(value.spelling))") { $0.line("self.value = value") }
            writer.line()
            coding.writeBoxDecoding(value, to: &writer)
            writer.line()
            coding.writeBoxEncoding(to: &writer)
        }
    }
}

extension PropertyPlan {
    /// What the parameter of an initializer ends with.
    fileprivate var defaultText: String {
        hasNilDefault ? " = nil" : defaultValue.map { " = \(SwiftLiteral.text($0))" } ?? ""
    }
}

extension StructurePlan {
    /// Whether the initializer that Swift makes is the one that we would write.
    ///
    /// Swift gives nil to what is spelled as an optional, and only to that.
    fileprivate var hasMemberwiseInitializer: Bool {
        properties.allSatisfy { property in
            (!property.defaultText.isEmpty || !property.type.spelling.hasSuffix("?"))
                && (!property.hasNilDefault || property.type.spelling.hasSuffix("?"))
        } && parts.allSatisfy { $0 == rest || !$0.type.spelling.hasSuffix("?") }
    }

    /// The properties that stand for no one key, in the order in which they are declared.
    fileprivate var parts: [ExtraPropertyPlan] { variants + (rest.map { [$0] } ?? []) }
}

extension TypeReference {
    /// The literal of an empty list or dictionary.
    fileprivate var empty: String { if case .dictionary = self { "[:]" } else { "[]" } }
}
