import APIPlan

/// Writes `init(from:)` and `encode(to:)` for the types that the runtime cannot encode and decode by their keys alone.
struct CodingEmitter {
    let access: AccessLevel

    /// Writes the coding methods of an object with further content, or of an array whose elements have a type each.
    func write(_ plan: StructurePlan, to writer: inout SourceWriter) {
        switch plan.form {
        case .object: writeObjectDecoding(plan, to: &writer)
        case .tuple:
            writeTupleDecoding(plan, to: &writer)
            writer.line()
            writeTupleEncoding(plan, to: &writer)
        }
    }

    /// Writes the coding methods of a struct that wraps one value.
    func writeBox(of value: TypeReference, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("value = try decoder.singleValueContainer().decode(\(value.spelling).self)")
        }
        writer.line()
        writeMethod(&writer) { writer in
            writer.line("var container = encoder.singleValueContainer()")
            writer.line("try container.encode(value)")
        }
    }

    /// Writes `init(from:)` with a body.
    func writeInitializer(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
        access.document("Decodes a value from JSON.", to: &writer)
        writer.block("\(access.prefix)init(from decoder: any Decoder) throws", body)
    }

    private func writeMethod(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
        access.document("Encodes the value as JSON.", to: &writer)
        writer.block("\(access.prefix)func encode(to encoder: any Encoder) throws", body)
    }

    private func writeObjectDecoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("\(plan.properties.isEmpty ? "let" : "var") object = try ObjectDecoder(decoder, Self.keys)")
            writer.rows(plan.properties.map(\.storageReference)) { names in
                "\(names.count == 1 ? names[0] : "(\(names.joined(separator: ", ")))") = try object.read()"
            }
            for variant in plan.variants {
                writer.line("\(variant.name) = try object.union()")
            }
            if let rest = plan.rest { writer.line("\(rest.name) = try object.additionalProperties()") }
        }
    }

    private func writeTupleDecoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("var object = try TupleDecoder(decoder)")
            for property in plan.properties {
                let call = property.presence == .required ? "required" : "optional"
                writer.line("\(property.reference) = try object.\(call)()")
            }
            if let rest = plan.rest { writer.line("\(rest.name) = try object.rest()") }
        }
    }

    private func writeTupleEncoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeMethod(&writer) { writer in
            writer.line("var object = TupleEncoder(encoder)")
            for property in plan.properties {
                let call = property.presence == .optional ? "optional" : "required"
                writer.line("try object.\(call)(\(property.reference))")
            }
            if let rest = plan.rest { writer.line("try object.rest(\(rest.name))") }
        }
    }
}

extension PropertyPlan {
    fileprivate var reference: String { isShadowed ? "self.\(name)" : name }

    /// The property, or the property wrapper that stores an indirect value.
    fileprivate var storageReference: String { isIndirect ? "_\(SwiftName.bare(name))" : reference }
}
