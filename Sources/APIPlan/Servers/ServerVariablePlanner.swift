import OpenAPIReader

/// Plans the variables of servers and the enums of their values. Equal variables with one name share an enum.
struct ServerVariablePlanner {
    /// The enums, in the order in which variables use them.
    private(set) var plans: [ServersPlan.Values] = []

    private var known: [ServerVariable: Int] = [:]
    private var scope = NameScope(noun: "type", reserved: ReservedNames.types, suffix: "Values")

    /// Returns the variables of a server.
    mutating func variables(of server: Server) -> [ServersPlan.Variable] {
        var names = NameScope(noun: "parameter", reserved: ["self"], suffix: "Value")
        return server.variables.map { variable in
            let request = NameRequest(
                SwiftName.member(variable.name),
                wireName: variable.name,
                position: variable.position
            )
            var ignored: [Diagnostic] = []
            let name = SwiftName.spelled(names.assign(request, diagnostics: &ignored))
            guard !variable.values.isEmpty else {
                return ServersPlan.Variable(name: name, typeName: nil, defaultValue: variable.defaultValue)
            }
            let values = values(of: variable)
            let item = values.cases.first { $0.wireValue == variable.defaultValue.map(LiteralPlan.string) }
            return ServersPlan.Variable(name: name, typeName: values.name, defaultValue: item?.name)
        }
    }

    private mutating func values(of variable: ServerVariable) -> ServersPlan.Values {
        var key = variable
        key.position = SourcePosition(file: "", line: 0, column: 0)
        if let index = known[key] { return plans[index] }
        var texts: [String] = []
        for text in variable.values + [variable.defaultValue].compactMap(\.self) where !texts.contains(text) {
            texts.append(text)
        }
        var cases = NameScope(noun: "case", reserved: ReservedNames.cases, suffix: "Value")
        var ignored: [Diagnostic] = []
        let requests = texts.map { NameRequest(SwiftName.member($0), wireName: $0, position: variable.position) }
        let names = cases.assign(requests, diagnostics: &ignored)
        let type = NameRequest(SwiftName.type(variable.name), wireName: variable.name, position: variable.position)
        let text = Markdown.sentence(variable.description) ?? "The values of \(Markdown.code(variable.name))."
        known[key] = plans.count
        plans.append(
            ServersPlan.Values(
                name: SwiftName.spelled(scope.assign(type, diagnostics: &ignored)),
                cases: zip(names, texts).map { OpenEnumPlan.Case(name: SwiftName.spelled($0), wireValue: .string($1)) },
                documentation: Documentation([text])
            )
        )
        return plans[plans.count - 1]
    }
}
