import APIPlan

/// Writes the coding methods of models: thin calls of the runtime that take several properties each.
struct CodableEmitter {
    let access: AccessLevel

    /// Whether a struct is an object that is its properties and nothing else, few enough to name its initializer on a line.
    static func isPlain(_ plan: StructurePlan, _ writer: SourceWriter) -> Bool {
        plan.form == .object && plan.rest == nil && plan.variants.isEmpty && writer.fits("        \(making(plan))")
    }

    /// The labels tell the initializer from others that people add.
    private static func making(_ plan: StructurePlan) -> String {
        if plan.properties.isEmpty { return "Self()" }
        return "try object.make(Self.init(\(plan.properties.map { "\(SwiftName.label($0.name)):" }.joined())))"
    }

    /// Writes how an object is read by its initializer, and how it is written.
    func writePlain(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeKeys(plan, to: &writer)
        access.separate(&writer)
        access.document("Reads the properties.", to: &writer)
        writer.shortBlock("\(access.prefix)static func decode(from object: inout ObjectDecoder) throws -> Self") {
            $0.line(Self.making(plan))
        }
        access.separate(&writer)
        access.document("Writes the properties.", to: &writer)
        writer.shortBlock("\(access.prefix)func encode(to object: inout ObjectEncoder) throws") { writer in
            writeProperties(plan, to: &writer)
        }
    }

    /// Writes the extension by which a struct is read and written that is more than its properties.
    func writeExtension(_ plan: StructurePlan, name: String, to writer: inout SourceWriter) {
        writer.type("nonisolated extension \(name)", conformances: ["APIValue"]) { writer in
            switch plan.form {
            case .object:
                writeKeys(plan, to: &writer)
                writer.line()
                writeDecoding(plan, to: &writer)
                writer.line()
                writeEncoding(plan, to: &writer)
            case .tuple:
                writeTupleDecoding(plan, to: &writer)
                writer.line()
                writeTupleEncoding(plan, to: &writer)
            }
        }
    }

    /// A name with white space in it cannot stand in a text of names.
    private func writeKeys(_ plan: StructurePlan, to writer: inout SourceWriter) {
        let names = plan.properties.map(\.wireName)
        access.document("The names of the properties in JSON.", to: &writer)
        let head = "\(access.prefix)static let keys: ObjectKeys = "
        if names.contains(where: { $0.isEmpty || $0.contains { $0 == " " || $0.isNewline } }) {
            let items = names.map { SourceLayout.text(SwiftLiteral.string($0)) }
            writer.write(.list(open: "\(head)[", items: items, close: "]", isCollection: true))
        } else {
            writer.words(head, names.map(SwiftLiteral.escaped))
        }
    }

    private func writeDecoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("\(plan.properties.isEmpty ? "let" : "var") object = try ObjectDecoder(decoder, Self.keys)")
            writer.rows(plan.properties.map(\.target)) { names in
                "\(names.count == 1 ? names[0] : "(\(names.joined(separator: ", ")))") = try object.read()"
            }
            for variant in plan.variants {
                writer.line(assignment(to: variant.name, variant.isIndirect, "", "try object.whole()"))
            }
            if let rest = plan.rest { writer.line("\(rest.name) = try object.others()") }
        }
    }

    /// What has a property of its own is written last: it wins over the others.
    private func writeEncoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeMethod(&writer) { writer in
            writer.line("var object = ObjectEncoder(encoder, Self.keys)")
            if let rest = plan.rest { writer.line("try object.others(\(rest.name))") }
            for variant in plan.variants { writer.line("try object.whole(\(variant.name))") }
            writeProperties(plan, to: &writer)
        }
    }

    private func writeProperties(_ plan: StructurePlan, to writer: inout SourceWriter) {
        for run in plan.runs {
            let call = run.isAlwaysWritten ? "writeOrNull" : "write"
            writer.rows(run.names) { "try object.\(call)(\($0.joined(separator: ", ")))" }
        }
    }

    private func writeTupleDecoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("var object = try TupleDecoder(decoder)")
            for property in plan.properties {
                let call = property.presence == .required ? "required" : "optional"
                let prefix = property.isShadowed ? "self." : ""
                writer.line(assignment(to: property.name, property.isIndirect, prefix, "try object.\(call)()"))
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

extension StructurePlan {
    /// The properties in groups that one kind of call writes: where nil becomes null, and all others.
    fileprivate var runs: [(isAlwaysWritten: Bool, names: [String])] {
        var runs: [(isAlwaysWritten: Bool, names: [String])] = []
        for property in properties {
            let isAlwaysWritten = property.presence == .requiredNullable
            let name = property.reference
            if let last = runs.last, last.isAlwaysWritten == isAlwaysWritten {
                runs[runs.count - 1].names.append(name)
            } else {
                runs.append((isAlwaysWritten, [name]))
            }
        }
        return runs
    }
}

extension PropertyPlan {
    fileprivate var reference: String { isShadowed ? "self.\(name)" : name }

    /// What is stored: the storage of a value that is kept outside.
    fileprivate var target: String { isIndirect ? "_\(name.filter { $0 != "`" })" : reference }
}

extension AccessLevel {
    /// Documents what each type of its kind has: only where everybody sees it, and there everything is documented.
    func document(_ text: String, to writer: inout SourceWriter) {
        if self == .public { writer.line("/// \(text)") }
    }

    /// Separates declarations that have doc comments.
    func separate(_ writer: inout SourceWriter) {
        if self == .public { writer.line() }
    }
}
