import APIPlan

/// Writes `init(from:)` and `encode(to:)`: thin calls of the runtime, which cost the compiler least (CODESHAPE.md).
struct CodableEmitter {
    let access: AccessLevel

    func writeDecoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("let object = try ObjectDecoder(decoder)")
            for property in plan.properties {
                let key = SwiftLiteral.string(property.wireName)
                writer.line("\(property.reference) = try object.\(property.decodingCall)(\(key))")
            }
        }
    }

    func writeEncoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeMethod(&writer) { writer in
            writer.line("var object = ObjectEncoder(encoder)")
            for property in plan.properties {
                let key = SwiftLiteral.string(property.wireName)
                writer.line("try object.\(property.encodingCall)(\(key), \(property.reference))")
            }
        }
    }

    func writeDecoding(_ plan: UnionPlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("let container = try decoder.singleValueContainer()")
            for (index, item) in plan.cases.enumerated() {
                let start = index == 0 ? "" : "} else "
                writer.line("\(start)if let value = try? container.decode(\(item.type.spelling).self) {")
                writer.indented { $0.line("self = .\(item.name)(value)") }
            }
            writer.line("} else {")
            writer.indented { $0.line("throw DecodingError.noUnionCase(of: Self.self, in: decoder)") }
            writer.line("}")
        }
    }

    func writeEncoding(_ plan: UnionPlan, to writer: inout SourceWriter) {
        writeMethod(&writer) { writer in
            writer.line("var container = encoder.singleValueContainer()")
            writer.line("switch self {")
            for item in plan.cases {
                writer.line("case .\(item.name)(let value): try container.encode(value)")
            }
            writer.line("}")
        }
    }

    private func writeInitializer(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
        writer.line("/// Reads a value from JSON.")
        writer.block("\(access.prefix)init(from decoder: any Decoder) throws", body)
    }

    private func writeMethod(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
        writer.line("/// Writes the value as JSON.")
        writer.block("\(access.prefix)func encode(to encoder: any Encoder) throws", body)
    }
}

extension PropertyPlan {
    fileprivate var reference: String { isShadowed ? "self.\(name)" : name }

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
