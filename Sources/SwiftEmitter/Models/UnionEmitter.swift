import APIPlan

/// Writes unions: their cases, and the table by which the runtime chooses the case of a value.
struct UnionEmitter {
    let access: AccessLevel

    /// Writes one enum.
    func write(_ plan: UnionPlan, name: String, to writer: inout SourceWriter) {
        let indirect = plan.isIndirect ? "indirect " : ""
        let members = plan.tag == nil ? members(plan.otherwise, of: plan) : nil
        let form = members == nil ? "TaggedUnion" : "MatchedUnion"
        writer.type("\(access.prefix)\(indirect)enum \(name)", conformances: [form]) { writer in
            writeCases(plan, to: &writer)
            access.separate(&writer)
            if let members {
                access.document("The members.", to: &writer)
                writer.shortBlock("\(access.spiPrefix)static var members: UnionMembers<Self>") { $0.write(members) }
            } else {
                writeDecoding(plan, to: &writer)
            }
            access.separate(&writer)
            writePayload(plan, to: &writer)
            if plan.hasDuplicatePayloads {
                writer.line()
                writeEquality(plan, to: &writer)
            }
        }
    }

    private func writeCases(_ plan: UnionPlan, to writer: inout SourceWriter) {
        let cases = plan.cases.map { "\($0.name)(\($0.type.spelling))" }
        if access == .public {
            for item in cases { writer.line("case \(item)") }
            access.document("A value that matches no other case.", to: &writer)
            writer.line("case unknown(JSONValue)")
        } else {
            writer.fill("case ", cases + ["unknown(JSONValue)"])
        }
    }

    private func writeDecoding(_ plan: UnionPlan, to writer: inout SourceWriter) {
        CodingEmitter(access: access).writeInitializer(&writer) { writer in
            writer.line("let union = UnionDecoder(decoder)")
            guard let tag = plan.tag else { return write(plan.otherwise, of: plan, head: "", to: &writer) }
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

    /// Writes a branch, on one line if it fits.
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

    private func write(_ choice: UnionPlan.Choice, of plan: UnionPlan, head: String, to writer: inout SourceWriter) {
        switch choice {
        case .none: writer.line("\(head)self = .unknown(try union.unknown())")
        case .only(let index): writer.line("\(head)self = .\(plan.cases[index].name)(try union.value())")
        case .first, .best:
            guard let members = members(choice, of: plan) else { return }
            write(head, .list(open: "self = try union.member(", items: [members], close: ")"), to: &writer)
        }
    }

    /// Writes a call after its pattern; a call of several lines begins on the next line.
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

    /// The members among which the value decides; nil if there are fewer than two.
    private func members(_ choice: UnionPlan.Choice, of plan: UnionPlan) -> SourceLayout? {
        switch choice {
        case .none, .only: nil
        case .first(let cases): .list(open: ".first(", items: cases.map { name($0, of: plan) }, close: ")")
        case .best(let cases): .list(open: ".best(", items: cases.map { name($0, of: plan) }, close: ")")
        }
    }

    private func name(_ index: Int, of plan: UnionPlan) -> SourceLayout {
        .text("Self.\(plan.cases[index].name)")
    }

    /// The runtime compares associated values, which does not distinguish cases of the same type.
    private func writeEquality(_ plan: UnionPlan, to writer: inout SourceWriter) {
        access.document("Compares the cases and their values.", to: &writer)
        writer.block("\(access.prefix)static func == (left: Self, right: Self) -> Bool") { writer in
            writer.line("switch (left, right) {")
            for name in plan.cases.map(\.name) + ["unknown"] {
                writer.line("case (.\(name)(let left), .\(name)(let right)): left == right")
            }
            writer.line("default: false")
            writer.line("}")
        }
    }

    private func writePayload(_ plan: UnionPlan, to writer: inout SourceWriter) {
        access.document("The associated value.", to: &writer)
        writer.block("\(access.spiPrefix)var payload: any APIValue") { writer in
            writer.line("switch self {")
            for item in plan.cases {
                guard let tag = item.writtenTag, let property = plan.tag?.property else {
                    writer.line("case .\(item.name)(let value): value")
                    continue
                }
                let arguments = "\(SwiftLiteral.string(property)), \(SwiftLiteral.string(tag))"
                writer.wrap("case .\(item.name)(let value):", "value.tagged(\(arguments))")
            }
            writer.line("case .unknown(let value): value")
            writer.line("}")
        }
    }
}
