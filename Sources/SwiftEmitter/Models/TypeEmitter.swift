import APIPlan

/// Writes the declarations of types.
struct TypeEmitter {
    let access: AccessLevel

    /// Writes one type with its doc comment.
    func write(_ type: TypePlan, to writer: inout SourceWriter) {
        writer.document(type.documentation)
        switch type.kind {
        case .structure(let plan): StructEmitter(access: access).write(plan, name: type.name, to: &writer)
        case .openEnum(let plan): EnumEmitter(access: access).write(plan, name: type.name, to: &writer)
        case .union(let plan): UnionEmitter(access: access).write(plan, name: type.name, to: &writer)
        case .responses(let plan): ResponsesEmitter(access: access).write(plan, name: type.name, to: &writer)
        case .box(let target): writeBox(target, name: type.name, to: &writer)
        case .alias(let target): writer.wrap("\(access.prefix)typealias \(type.name) =", target.spelling)
        }
    }

    /// Writes a list of types with empty lines between them; type aliases without doc comments have none.
    func write(_ types: ArraySlice<TypePlan>, to writer: inout SourceWriter) {
        var followsAlias = false
        for type in types {
            let isAlias = if case .alias = type.kind { type.documentation == Documentation() } else { false }
            if !isAlias || !followsAlias { writer.line() }
            write(type, to: &writer)
            followsAlias = isAlias
        }
    }

    private func writeBox(_ value: TypeReference, name: String, to writer: inout SourceWriter) {
        writer.type("\(access.prefix)struct \(name)", conformances: ["APIValue"]) { writer in
            writer.line("/// The wrapped value; a type that refers to itself needs a struct around it.")
            writer.line("\(access.prefix)var value: \(value.spelling)")
            writer.line()
            access.document("Wraps a value.", to: &writer)
            writer.block("\(access.prefix)init(_ value: \(value.spelling))") { $0.line("self.value = value") }
            writer.line()
            CodingEmitter(access: access).writeBox(of: value, to: &writer)
        }
    }
}
