import APIPlan

/// Writes the structs of objects and of arrays whose elements have a type each.
struct StructEmitter {
    let access: AccessLevel

    /// The protocol that a struct conforms to, which decides how it is decoded.
    enum Form: String {
        /// An object whose properties are the parameters of its initializer.
        case object = "ObjectModel"
        /// An object with further content: properties without a name in the description, or a union.
        case openObject = "OpenObjectModel"
        /// An array whose elements have a type each.
        case tuple = "APIValue"
    }

    /// Writes one struct, and the extension with its coding methods if it needs one.
    func write(_ plan: StructurePlan, name: String, to writer: inout SourceWriter) {
        let form = Self.form(of: plan)
        writer.type("\(access.prefix)struct \(name)", conformances: [form.rawValue]) { writer in
            writeProperties(plan, to: &writer)
            if access != .internal || !plan.hasMemberwiseInitializer {
                if access != .public { writer.line() }
                writeInitializer(plan, to: &writer)
                if form != .tuple { writer.line() }
            }
            writeMembers(plan, form, to: &writer)
        }
        if form != .object {
            access.separate(&writer)
            // In an extension the initializer does not replace the memberwise one.
            writer.block("extension \(name)") { CodingEmitter(access: access).write(plan, to: &$0) }
        }
    }

    private static func form(of plan: StructurePlan) -> Form {
        if plan.form == .tuple { return .tuple }
        return plan.rest == nil && plan.variants.isEmpty ? .object : .openObject
    }

    private func writeMembers(_ plan: StructurePlan, _ form: Form, to writer: inout SourceWriter) {
        let members = ObjectMembersEmitter(access: access)
        switch form {
        case .object: members.writeLayout(plan, to: &writer)
        case .openObject: members.writeKeysAndValues(plan, to: &writer)
        case .tuple: break
        }
    }

    private func writeProperties(_ plan: StructurePlan, to writer: inout SourceWriter) {
        for property in plan.properties {
            writeProperty(
                property.name,
                property.type,
                property.isIndirect,
                property.documentation,
                value: access == .internal && property.defaultValue != nil ? property.defaultText : "",
                to: &writer
            )
        }
        for part in plan.parts {
            let value = access == .internal && part == plan.rest ? " = \(part.type.emptyLiteral)" : ""
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
            + (plan.rest.map { [SourceLayout.text("\($0.name): \($0.type.spelling) = \($0.type.emptyLiteral)")] } ?? [])
        access.document("Creates a value from its properties.", to: &writer)
        writer.block(.list(open: "\(access.prefix)init(", items: parameters, close: ") {")) { writer in
            for property in plan.properties {
                writer.line("self.\(property.name) = \(property.name)")
            }
            for part in plan.parts { writer.line("self.\(part.name) = \(part.name)") }
        }
    }
}

extension PropertyPlan {
    /// The default value of the initializer's parameter, with its equals sign.
    fileprivate var defaultText: String {
        defaultValue.map { " = \(SwiftLiteral.text($0))" } ?? (hasNilDefault ? " = nil" : "")
    }
}

extension StructurePlan {
    /// Whether Swift's memberwise initializer has the same parameters and defaults as the generated one.
    ///
    /// Swift gives the default value nil only to properties whose type is spelled with `?`.
    fileprivate var hasMemberwiseInitializer: Bool {
        properties.allSatisfy { property in
            (!property.defaultText.isEmpty || !property.type.spelling.hasSuffix("?"))
                && (!property.hasNilDefault || property.type.spelling.hasSuffix("?"))
        } && parts.allSatisfy { $0 == rest || !$0.type.spelling.hasSuffix("?") }
    }

    /// The properties without a JSON key of their own, in the order of their declaration.
    fileprivate var parts: [ExtraPropertyPlan] { variants + (rest.map { [$0] } ?? []) }
}

extension TypeReference {
    /// The literal of an empty list or dictionary.
    fileprivate var emptyLiteral: String { if case .dictionary = self { "[:]" } else { "[]" } }
}
