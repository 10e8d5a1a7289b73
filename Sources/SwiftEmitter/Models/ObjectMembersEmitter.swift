import APIPlan

/// Writes the members by which the runtime encodes and decodes an object: its layout, or its keys and values.
struct ObjectMembersEmitter {
    let access: AccessLevel

    /// Writes the layout: the JSON keys of the properties, and the initializer that takes the values.
    func writeLayout(_ plan: StructurePlan, to writer: inout SourceWriter) {
        access.document("The stored properties.", to: &writer)
        let head = "\(access.spiPrefix)static let layout: ObjectLayout<Self> = .init("
        let arguments = layoutArguments(of: plan)
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

    /// Writes the keys, the values and the further content of an object that has more than named properties.
    func writeKeysAndValues(_ plan: StructurePlan, to writer: inout SourceWriter) {
        access.document("The JSON keys.", to: &writer)
        writeKeys(plan.properties, head: "\(access.spiPrefix)static let keys: PropertyKeys = ", end: "", to: &writer)
        access.separate(&writer)
        writeValues(plan, to: &writer)
        writeParts(plan, to: &writer)
    }

    /// Writes one argument followed by `end`.
    private typealias Argument = (_ end: String, _ writer: inout SourceWriter) -> Void

    /// The arguments on one line; nil if they are longer than any line, or if one needs several lines.
    private static func flat(_ arguments: [Argument], of plan: StructurePlan) -> String? {
        let length = plan.properties.reduce(0) { $0 + $1.wireName.utf8.count + $1.name.utf8.count }
        if length > SourceWriter.width { return nil }
        var writer = SourceWriter()
        for argument in arguments { argument("", &writer) }
        let lines = writer.text.split(separator: "\n")
        return lines.count == arguments.count ? lines.joined(separator: ", ") : nil
    }

    private func layoutArguments(of plan: StructurePlan) -> [Argument] {
        let nulls = plan.properties.filter { $0.presence == .requiredNullable }
        let indirect = plan.properties.filter(\.isIndirect)
        var arguments: [Argument] = [
            { writeKeys(plan.properties, head: "", end: $0, to: &$1) },
            { writeInitializerName(of: plan, end: $0, to: &$1) },
        ]
        if !nulls.isEmpty { arguments.append { writeKeys(nulls, head: "nulls: ", end: $0, to: &$1) } }
        if !indirect.isEmpty { arguments.append { writeKeys(indirect, head: "indirect: ", end: $0, to: &$1) } }
        return arguments
    }

    /// With its labels the initializer is not ambiguous, also if users add others in an extension.
    private func writeInitializerName(of plan: StructurePlan, end: String, to writer: inout SourceWriter) {
        if plan.properties.isEmpty { return writer.line("Self.init as @Sendable () -> Self\(end)") }
        let labels = plan.properties.map { "\(SwiftName.label($0.name)):" }
        let flat = "Self.init(\(labels.joined()))\(end)"
        if writer.fits(flat) { return writer.line(flat) }
        writer.line("Self.init(")
        writer.indented { writer in labels.forEach { writer.line($0) } }
        writer.line(")\(end)")
    }

    /// Keys are separated by spaces in one string; a key that is empty or has white space needs an array of strings.
    private func writeKeys(_ properties: [PropertyPlan], head: String, end: String, to writer: inout SourceWriter) {
        let names = properties.map(\.wireName)
        if names.contains(where: { $0.isEmpty || $0.contains { $0 == " " || $0.isNewline } }) {
            writer.list(head, names.map { SwiftLiteral.string($0) }, end: end)
        } else {
            writer.wordsLiteral(head, names.map(SwiftLiteral.escaped), end: end)
        }
    }

    /// A required property that is nil is encoded as null.
    private func writeValues(_ plan: StructurePlan, to writer: inout SourceWriter) {
        let values = plan.properties.map {
            $0.presence == .requiredNullable ? "Nullable(\($0.name))" : $0.name
        }
        access.document("The values.", to: &writer)
        writer.listBlock("\(access.spiPrefix)var propertyValues: [any APIValue]", values)
    }

    private func writeParts(_ plan: StructurePlan, to writer: inout SourceWriter) {
        let parts =
            (plan.rest.map { [".additionalProperties(\($0.name))"] } ?? []) + plan.variants.map { ".union(\($0.name))" }
        if parts.isEmpty { return }
        access.separate(&writer)
        access.document("The other parts.", to: &writer)
        writer.listBlock("\(access.spiPrefix)var objectParts: [ObjectPart]", parts)
    }
}
