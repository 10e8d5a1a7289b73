/// Two versions of a description with changes of each severity.
enum ChangedDescription {
    static let old = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /things:
            get:
              operationId: things
              parameters: [{ name: limit, in: query, schema: { type: integer, maximum: 100 } }]
              responses: { '204': { description: ok } }
            delete:
              operationId: drop
              responses: { '204': { description: gone } }

        """

    static let new = old.replacing("maximum: 100", with: "maximum: 50")
        .replacing("operationId: things", with: "operationId: allThings")
        .replacing("    delete:\n      operationId: drop\n", with: "    post:\n      operationId: make\n")

    /// A runner whose directory contains both versions, as `old.yaml` and `new.yaml`.
    static func runner() throws -> ApigenRunner {
        let runner = try ApigenRunner()
        try runner.write(old, to: "old.yaml")
        try runner.write(new, to: "new.yaml")
        return runner
    }

    /// Compares both versions.
    static func diff(_ arguments: String...) throws -> ApigenRunner.Run {
        try runner().run(["diff", "old.yaml", "new.yaml"] + arguments)
    }
}
