import APIPlan

/// Writes `init(from:)` and `encode(to:)`: thin calls of the runtime, which cost the compiler least (CODESHAPE.md).
struct CodableEmitter {
    let access: AccessLevel

    func writeDecoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            switch plan.form {
            case .object:
                writer.line("let object = try ObjectDecoder(decoder)")
                for property in plan.properties {
                    let key = SwiftLiteral.string(property.wireName)
                    writer.line(property.assignment("object.\(property.decodingCall)(\(key))"))
                }
                for variant in plan.variants {
                    writer.line(assignment(to: variant.name, variant.isIndirect, "", "try object.whole()"))
                }
                if let rest = plan.rest { writer.write(othersCall(rest, plan)) }
            case .tuple:
                writer.line("var object = try TupleDecoder(decoder)")
                for property in plan.properties {
                    let call = property.presence == .required ? "required" : "optional"
                    writer.line(property.assignment("object.\(call)()"))
                }
                if let rest = plan.rest { writer.line("\(rest.name) = try object.rest()") }
            }
        }
    }

    private func othersCall(_ rest: ExtraPropertyPlan, _ plan: StructurePlan) -> SourceLayout {
        let names = plan.properties.map { SourceLayout.text(SwiftLiteral.string($0.wireName)) }
        return .list(
            open: "\(rest.name) = try object.others(besides: [",
            items: names,
            close: "])",
            isCollection: true
        )
    }

    func writeEncoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeMethod(&writer) { writer in
            writer.line("var object = \(plan.form == .object ? "ObjectEncoder" : "TupleEncoder")(encoder)")
            // What has a property of its own is written last: it wins.
            if let rest = plan.rest, plan.form == .object { writer.line("try object.others(\(rest.name))") }
            for variant in plan.variants { writer.line("try object.whole(\(variant.name))") }
            for property in plan.properties {
                let key = plan.form == .object ? SwiftLiteral.string(property.wireName) + ", " : ""
                writer.line("try object.\(property.encodingCall)(\(key)\(property.reference))")
            }
            if let rest = plan.rest, plan.form == .tuple { writer.line("try object.rest(\(rest.name))") }
        }
    }

    func writeBoxDecoding(_ value: TypeReference, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("value = try decoder.singleValueContainer().decode(\(value.spelling).self)")
        }
    }

    func writeBoxEncoding(to writer: inout SourceWriter) {
        writeMethod(&writer) { writer in
            writer.line("var container = encoder.singleValueContainer()")
            writer.line("try container.encode(value)")
        }
    }

    func writeInitializer(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
        access.document("Reads a value from JSON.", to: &writer)
        writer.block("\(access.prefix)init(from decoder: any Decoder) throws", body)
    }

    func writeMethod(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
        access.document("Writes the value as JSON.", to: &writer)
        writer.block("\(access.prefix)func encode(to encoder: any Encoder) throws", body)
    }
}

extension PropertyPlan {
    fileprivate var reference: String { isShadowed ? "self.\(name)" : name }

    /// Sets the property to what a call gives.
    fileprivate func assignment(_ call: String) -> String {
        SwiftEmitter.assignment(to: name, isIndirect, isShadowed ? "self." : "", "try \(call)")
    }

    fileprivate var decodingCall: String {
        switch presence {
        case .required: "required"
        case .requiredNullable, .optional: "optional"
        case .optionalNullable: "nullable"
        }
    }

    /// A required property that is nil is sent as null.
    fileprivate var encodingCall: String {
        switch presence {
        case .required, .requiredNullable: "required"
        case .optional: "optional"
        case .optionalNullable: "nullable"
        }
    }
}

extension AccessLevel {
    /// Documents what each type of its kind has: only where everybody sees it, and there everything is documented.
    func document(_ text: String, to writer: inout SourceWriter) {
        if self == .public { writer.line("/// \(text)") }
    }
}
