import APIPlan

/// Writes unions: cases, and the table by which the runtime finds the one that a value is.
struct UnionEmitter {
    let access: AccessLevel

    /// What every type conforms to.
    let conformances: [String]

    /// Writes one enum.
    func write(_ plan: UnionPlan, name: String, to writer: inout SourceWriter) {
        let indirect = plan.isIndirect ? "indirect " : ""
        let head = "\(access.prefix)nonisolated \(indirect)enum \(name)"
        writer.type(head, conformances: conformances) { writer in
            let cases = plan.cases.map { "\($0.name)(\($0.type.spelling))" }
            if access == .public {
                for item in cases { writer.line("case \(item)") }
                access.document("A value that is none of the above.", to: &writer)
                writer.line("case unknown(JSONValue)")
            } else {
                writer.fill("case ", cases + ["unknown(JSONValue)"])
            }
            writer.line()
            writeDecoding(plan, to: &writer)
            writer.line()
            writeEncoding(plan, to: &writer)
        }
    }

    private func writeDecoding(_ plan: UnionPlan, to writer: inout SourceWriter) {
        CodableEmitter(access: access).writeInitializer(&writer) { writer in
            guard let tag = plan.tag else {
                write(plan.otherwise, of: plan, head: "", decoder: "UnionDecoder(decoder)", to: &writer)
                return
            }
            writer.line("let union = UnionDecoder(decoder)")
            writer.line("switch union.tag(\(SwiftLiteral.string(tag.property))) {")
            for branch in tag.branches {
                let values = branch.values.map { SourceLayout.text(SwiftLiteral.string($0)) }
                let head = SourceLayout.list(open: "case ", items: values, close: ":")
                write(branch.choice, of: plan, pattern: head, to: &writer)
            }
            if let missing = tag.missing { write(missing, of: plan, head: "case \"\": ", to: &writer) }
            write(plan.otherwise, of: plan, head: "default: ", to: &writer)
            writer.line("}")
        }
    }

    /// A branch on one line where it fits.
    private func write(
        _ choice: UnionPlan.Choice,
        of plan: UnionPlan,
        pattern: SourceLayout,
        to writer: inout SourceWriter
    ) {
        if case .only(let index) = choice {
            let flat = "\(pattern.flat) self = .\(plan.cases[index].name)(try union.value())"
            if writer.fits(flat) {
                writer.line(flat)
                return
            }
        }
        writer.write(pattern)
        writer.indented { write(choice, of: plan, head: "", to: &$0) }
    }

    private func write(
        _ choice: UnionPlan.Choice,
        of plan: UnionPlan,
        head: String,
        decoder: String = "union",
        to writer: inout SourceWriter
    ) {
        switch choice {
        case .none: writer.line("\(head)self = .unknown(try \(decoder).unknown())")
        case .only(let index): writer.line("\(head)self = .\(plan.cases[index].name)(try \(decoder).value())")
        case .first(let cases):
            write(head, call("self = try \(decoder).first(", cases.map { plan.cases[$0] }), to: &writer)
        case .best(let cases):
            write(head, call("self = try \(decoder).best(", cases.map { plan.cases[$0] }), to: &writer)
        }
    }

    /// A call behind the pattern that it is for; one of several lines stands below it.
    private func write(_ head: String, _ call: SourceLayout, to writer: inout SourceWriter) {
        if head.isEmpty {
            writer.write(call)
        } else if writer.fits(head + call.flat) {
            writer.line(head + call.flat)
        } else {
            writer.line(String(head.dropLast()))
            writer.indented { $0.write(call) }
        }
    }

    private func call(_ open: String, _ cases: [UnionPlan.Case]) -> SourceLayout {
        let members = cases.map { SourceLayout.text(".init(Self.\($0.name))") }
        let list = SourceLayout.list(open: "[", items: members, close: "]", isCollection: true)
        return .list(open: open, items: [.text("Self.unknown"), list], close: ")")
    }

    private func writeEncoding(_ plan: UnionPlan, to writer: inout SourceWriter) {
        CodableEmitter(access: access).writeMethod(&writer) { writer in
            writer.line("var container = encoder.singleValueContainer()")
            writer.line("switch self {")
            for item in plan.cases {
                writer.line("case .\(item.name)(let value): try container.encode(value)")
            }
            writer.line("case .unknown(let value): try container.encode(value)")
            writer.line("}")
        }
    }
}
