import APIPlan
import OpenAPIReader
import Testing

/// What planning makes of a snippet of YAML.
struct Planned {
    let plan: ClientPlan?
    let messages: [String]

    /// Plans the entries of `components.schemas` and of `paths`.
    init(schemas: String = "", paths: String = "", options: PlanOptions = PlanOptions()) {
        let text = """
            openapi: 3.1.0
            info: { title: Snippet, version: '1' }
            paths: \(paths.isEmpty ? "{}" : "\n" + Planned.indented(paths, by: 2))
            components:
              schemas: \(schemas.isEmpty ? "{}" : "\n" + Planned.indented(schemas, by: 4))
            """
        self.init(document: text, options: options)
    }

    /// Plans a whole document.
    init(document: String, options: PlanOptions = PlanOptions()) {
        let reading = DescriptionReader.read(Array(document.utf8), file: "a.yaml")
        let planning = reading.description.map { ClientPlanner.plan($0, options: options) }
        plan = planning?.plan
        messages = (reading.diagnostics + (planning?.diagnostics ?? [])).map(\.description)
    }

    /// The type with a name.
    func type(_ name: String) -> TypePlan? { plan?.types.first { $0.name == name } }

    /// The properties of a struct.
    func properties(_ name: String) -> [PropertyPlan] {
        guard case .structure(let structure) = type(name)?.kind else { return [] }
        return structure.properties
    }

    /// The method with a name.
    func operation(_ name: String) -> OperationPlan? { plan?.operations.first { $0.name == name } }

    private static func indented(_ text: String, by count: Int) -> String {
        let margin = String(repeating: " ", count: count)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { margin + $0 }
            .joined(separator: "\n")
    }
}
