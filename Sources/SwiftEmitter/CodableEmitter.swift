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

    func writeInitializer(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
        writer.line("/// Reads a value from JSON.")
        writer.block("\(access.prefix)init(from decoder: any Decoder) throws", body)
    }

    func writeMethod(_ writer: inout SourceWriter, _ body: (inout SourceWriter) -> Void) {
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
