import APIPlan
import Testing

@Suite struct ServerVariablePlannerTests {
    private func servers(_ servers: String) -> ServersPlan? {
        Planned(
            document: """
                openapi: 3.1.0
                info: { title: A, version: '1' }
                servers: \(servers)
                paths: {}
                """
        ).plan?.servers
    }

    @Test func aVariableWithValuesIsAnEnum() {
        let plan = servers(
            "[{ url: 'https://{region}.a.org/{base_path}', variables: { region: { default: eu, enum: [us, eu] }, "
                + "base_path: { default: v1 } } }]"
        )
        #expect(plan?.servers[0].pieces == [.literal("https://"), .variable(0), .literal(".a.org/"), .variable(1)])
        #expect(plan?.servers[0].variables.map(\.name) == ["region", "basePath"])
        #expect(plan?.servers[0].variables.map(\.typeName) == ["Region", nil])
        #expect(plan?.servers[0].variables.map(\.defaultValue) == ["eu", "v1"])
        #expect(plan?.values.map(\.name) == ["Region"])
        #expect(plan?.values.first?.cases.map(\.wireValue) == [.string("us"), .string("eu")])
    }

    @Test func equalVariablesShareAnEnum() {
        let variables = "variables: { region: { default: eu, enum: [us, eu] } }"
        let other = "variables: { region: { default: eu, enum: [eu] } }"
        let plan = servers(
            "[{ url: 'https://{region}.a.org', \(variables) }, { url: 'https://{region}.b.org', \(variables) }, "
                + "{ url: 'https://{region}.c.org', \(other) }]"
        )
        #expect(plan?.values.map(\.name) == ["Region", "Region2"])
        #expect(plan?.servers.map { $0.variables.map(\.typeName) } == [["Region"], ["Region"], ["Region2"]])
    }
}
