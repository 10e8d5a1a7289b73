extension ApigenRunner {
    /// A description with one schema.
    static let lab = """
        openapi: 3.1.0
        info: { title: Lab, version: '1' }
        paths: {}
        components:
          schemas:
            Name: { type: string }

        """

    /// Creates a runner whose directory contains that description as `lab.yaml`.
    static func withLab() throws -> ApigenRunner {
        let tool = try ApigenRunner()
        try tool.write(lab, to: "lab.yaml")
        return tool
    }
}
