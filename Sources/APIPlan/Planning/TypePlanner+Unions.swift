import OpenAPIReader

extension TypePlanner {
    /// What tells the members of a union apart, in the order in which decoding tries them: every integer is a number.
    private enum JSONKind: String, CaseIterable {
        case integer
        case number
        case boolean
        case string
        case array
        case object
    }

    /// An enum with a case for each member; members of the same JSON kind are an error.
    mutating func union(_ members: [Schema], _ schema: Schema, name: String) -> TypePlan.Kind {
        var first: [JSONKind: Schema] = [:]
        for member in members {
            guard let kind = jsonKind(of: member) else {
                report(unsupported(member, in: name))
                continue
            }
            if let other = first[kind] {
                report(ambiguity(of: kind, member, in: name))
                report(Diagnostic(.note, code: "union-ambiguous", "the other one is here", at: other.position))
            } else {
                first[kind] = member
            }
        }
        let ordered = JSONKind.allCases.compactMap { kind in first[kind].map { (kind, $0) } }
        let names = caseNames(of: ordered)
        let cases = zip(names, ordered).map { caseName, member in
            let place = Place(name: name + SwiftName.type(caseName), text: "The \(member.0.rawValue) of `\(name)`.")
            return UnionPlan.Case(name: SwiftName.spelled(caseName), type: type(of: member.1, at: place))
        }
        return .union(UnionPlan(cases: cases))
    }

    private mutating func caseNames(of members: [(JSONKind, Schema)]) -> [String] {
        let wishes = members.map { kind, member in
            let own: String =
                if case .reference(let target) = member.kind { SwiftName.member(target) } else { kind.rawValue }
            return wish(own, member.swiftName, wireName: own, at: member.position)
        }
        var scope = NameScope(noun: "case", reserved: ["self"], suffix: "Value")
        var findings: [Diagnostic] = []
        let names = scope.claim(wishes, diagnostics: &findings)
        findings.forEach { report($0) }
        return names
    }

    private func jsonKind(of member: Schema) -> JSONKind? {
        guard let resolved = table.resolved(member) else { return nil }
        return switch table.shape(of: resolved) {
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .string, .openEnum: .string
        case .array: .array
        case .dictionary, .structure: .object
        case .any, .union, .reference: nil
        }
    }

    private func ambiguity(of kind: JSONKind, _ member: Schema, in name: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: "union-ambiguous",
            "two members of '\(name)' are JSON \(kind.rawValue)s, which is not supported; "
                + "the members of a union must differ in their JSON kind",
            at: member.position
        )
    }

    private func unsupported(_ member: Schema, in name: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: "union-member-unsupported",
            "this member of '\(name)' is of no one JSON kind, which is not supported; give it a type",
            at: member.position
        )
    }
}
