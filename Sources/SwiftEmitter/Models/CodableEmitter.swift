import APIPlan

/// Writes what models tell the runtime of themselves: keys, initializer and values, and how those are read that need more.
struct CodableEmitter {
    let access: AccessLevel

    /// What a struct conforms to, and by that how it is read.
    enum Form: String {
        /// An object that its initializer makes of its properties.
        case object = "ObjectCodable"
        /// An object that is more than its properties.
        case openObject = "ObjectValue"
        /// An array whose elements have a type each.
        case tuple = "APIValue"
    }

    /// The form of a struct.
    static func form(of plan: StructurePlan) -> Form {
        if plan.form == .tuple { return .tuple }
        return plan.rest == nil && plan.variants.isEmpty ? .object : .openObject
    }

    /// Writes what the runtime knows of an object: its shape, or its keys, values and other parts.
    func writeObject(_ plan: StructurePlan, _ form: Form, to writer: inout SourceWriter) {
        if form == .object {
            writeShape(plan, to: &writer)
        } else {
            writeKeys(plan, to: &writer)
            access.separate(&writer)
            writeValues(plan, to: &writer)
            writeParts(plan, to: &writer)
        }
    }

    /// Writes how a struct is read that its initializer does not make: in an extension, so that Swift still makes that.
    func writeExtension(_ plan: StructurePlan, name: String, to writer: inout SourceWriter) {
        writer.block("extension \(name)") { writer in
            switch plan.form {
            case .object: writeDecoding(plan, to: &writer)
            case .tuple:
                writeTupleDecoding(plan, to: &writer)
                writer.line()
                writeTupleEncoding(plan, to: &writer)
            }
        }
    }

    private func writeShape(_ plan: StructurePlan, to writer: inout SourceWriter) {
        access.document("The names of the properties in JSON, and what makes a value of theirs.", to: &writer)
        let head = "\(access.prefix)static let shape: ObjectShape<Self> = .init("
        let arguments = shapeArguments(of: plan)
        if let list = Self.flat(arguments, of: plan), writer.fits("\(head)\(list))") {
            writer.line("\(head)\(list))")
            return
        }
        writer.line(head)
        writer.indented { writer in
            for (index, argument) in arguments.enumerated() {
                argument(index < arguments.count - 1 ? "," : "", &writer)
            }
        }
        writer.line(")")
    }

    /// The arguments on one line; nil where they are longer than any line.
    private static func flat(_ arguments: [ShapeArgument], of plan: StructurePlan) -> String? {
        let length = plan.properties.reduce(0) { $0 + $1.wireName.utf8.count + $1.name.utf8.count }
        if length > SourceWriter.width { return nil }
        var writer = SourceWriter()
        for argument in arguments { argument("", &writer) }
        let lines = writer.text.split(separator: "\n")
        return lines.count == arguments.count ? lines.joined(separator: ", ") : nil
    }

    /// Writes one argument with what stands behind it.
    private typealias ShapeArgument = (_ end: String, _ writer: inout SourceWriter) -> Void

    private func shapeArguments(of plan: StructurePlan) -> [ShapeArgument] {
        let nulls = plan.properties.filter { $0.presence == .requiredNullable }
        let indirect = plan.properties.filter(\.isIndirect)
        var arguments: [ShapeArgument] = [
            { writeKeys(plan.properties, head: "", end: $0, to: &$1) },
            { writeInitializerName(of: plan, end: $0, to: &$1) },
        ]
        if !nulls.isEmpty { arguments.append { writeKeys(nulls, head: "nulls: ", end: $0, to: &$1) } }
        if !indirect.isEmpty { arguments.append { writeKeys(indirect, head: "indirect: ", end: $0, to: &$1) } }
        return arguments
    }

    /// The labels tell the initializer from others that people add.
    private func writeInitializerName(of plan: StructurePlan, end: String, to writer: inout SourceWriter) {
        if plan.properties.isEmpty { return writer.line("Self.init as @Sendable () -> Self\(end)") }
        let labels = plan.properties.map { "\(SwiftName.label($0.name)):" }
        let flat = "Self.init(\(labels.joined()))\(end)"
        if writer.fits(flat) { return writer.line(flat) }
        writer.line("Self.init(")
        writer.indented { writer in labels.forEach { writer.line($0) } }
        writer.line(")\(end)")
    }

    private func writeKeys(_ plan: StructurePlan, to writer: inout SourceWriter) {
        access.document("The names of the properties in JSON.", to: &writer)
        writeKeys(plan.properties, head: "\(access.prefix)static let keys: ObjectKeys = ", end: "", to: &writer)
    }

    /// A name with white space in it cannot stand in a text of names.
    private func writeKeys(_ properties: [PropertyPlan], head: String, end: String, to writer: inout SourceWriter) {
        let names = properties.map(\.wireName)
        if names.contains(where: { $0.isEmpty || $0.contains { $0 == " " || $0.isNewline } }) {
            writer.list(head, names.map { SwiftLiteral.string($0) }, end: end)
        } else {
            writer.words(head, names.map(SwiftLiteral.escaped), end: end)
        }
    }

    private func writeDecoding(_ plan: StructurePlan, to writer: inout SourceWriter) {
        writeInitializer(&writer) { writer in
            writer.line("\(plan.properties.isEmpty ? "let" : "var") object = try ObjectDecoder(decoder, Self.keys)")
            writer.rows(plan.properties.map(\.target)) { names in
                "\(names.count == 1 ? names[0] : "(\(names.joined(separator: ", ")))") = try object.read()"
            }
            for variant in plan.variants {
                writer.line("\(variant.name) = try object.whole()")
            }
            if let rest = plan.rest { writer.line("\(rest.name) = try object.others()") }
        }
    }

    /// A property that is always there is null where it is nil.
    private func writeValues(_ plan: StructurePlan, to writer: inout SourceWriter) {
        let values = plan.properties.map {
            $0.presence == .requiredNullable ? "Nullable(\($0.name))" : $0.name
        }
        access.document("The values of the properties.", to: &writer)
        writer.listBlock("\(access.prefix)var propertyValues: [any APIValue]", values)
    }

    private func writeParts(_ plan: StructurePlan, to writer: inout SourceWriter) {
        let parts = (plan.rest.map { [".others(\($0.name))"] } ?? []) + plan.variants.map { ".whole(\($0.name))" }
        if parts.isEmpty { return }
        access.separate(&writer)
        access.document("What else is written into the object.", to: &writer)
        writer.listBlock("\(access.prefix)var objectParts: [ObjectPart]", parts)
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

    /// What is stored: the storage of a value that is kept outside.
    fileprivate var target: String { isIndirect ? "_\(SwiftName.bare(name))" : reference }
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
