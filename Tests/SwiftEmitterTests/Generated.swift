import APIPlan
import OpenAPIReader
import SwiftEmitter

/// The code that is generated from a snippet of YAML.
struct Generated {
    let plan: ClientPlan?
    let files: [GeneratedFile]

    /// Generates from the entries of `components.schemas` and of `paths`.
    init(schemas: String = "", paths: String = "", options: PlanOptions = PlanOptions()) {
        let text = """
            openapi: 3.1.0
            info: { title: Snippet, version: '1' }
            paths: \(paths.isEmpty ? "{}" : "\n" + Generated.indented(paths, by: 2))
            components:
              schemas: \(schemas.isEmpty ? "{}" : "\n" + Generated.indented(schemas, by: 4))
            """
        self.init(document: text, options: options)
    }

    /// Generates from a whole document.
    init(document: String, options: PlanOptions = PlanOptions()) {
        let reading = DescriptionReader.read(Array(document.utf8), file: "a.yaml")
        plan = reading.description.flatMap { ClientPlanner.plan($0, options: options).plan }
        files = plan.map(FileEmitter.files) ?? []
    }

    /// The types without the header of the file.
    var models: String {
        guard let file = files.first(where: { $0.name == .models }) else { return "nothing was generated" }
        return Self.lines(file.contents).dropFirst().drop { $0.isEmpty || $0.contains("import ") }.joined(
            separator: "\n"
        )
    }

    /// The methods of the client, without the members that every client has.
    var methods: String {
        guard let file = files.first(where: { $0.name == .client }) else { return "nothing was generated" }
        let lines = Self.lines(file.contents)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("        self.caller = caller") }) else {
            return file.contents
        }
        return lines[(start + 3)...].dropLast(2).map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }
            .joined(separator: "\n")
    }

    /// The whole text of a file.
    func contents(_ name: GeneratedFile.Name) -> String? { files.first { $0.name == name }?.contents }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func indented(_ text: String, by count: Int) -> String {
        let margin = String(repeating: " ", count: count)
        return lines(text).map { margin + $0 }.joined(separator: "\n")
    }
}
