import OpenAPIReader
import Testing

@Suite struct ServerReaderTests {
    @Test func readsVariablesInTheOrderOfTheURL() throws {
        let result = read(
            document(
                """
                paths: {}
                servers:
                  - url: https://{b}.{a}.example/{c}
                    name: main
                    variables:
                      a: { default: x, enum: [x, y], description: A }
                      b: { enum: [z] }
                  - description: no address
                """
            )
        )
        let servers = try #require(result.description?.servers)
        #expect(servers.map(\.name) == ["main"])
        #expect(servers[0].variables.map(\.name) == ["b", "a", "c"])
        #expect(servers[0].variables.map(\.defaultValue) == ["z", "x", nil])
        #expect(servers[0].variables.map(\.values) == [["z"], ["x", "y"], []])
        #expect(
            result.diagnostics.map(\.description) == [
                "api.yaml:7:5: warning: [server-variable] '{c}' in 'https://{b}.{a}.example/{c}' is not declared in 'variables'"
                    + ", so it has no default",
                "api.yaml:11:7: warning: [missing-key] a server variable needs 'default'; 'z' is used",
                "api.yaml:12:5: warning: [missing-key] a server needs 'url'; it is left out",
            ]
        )
    }

    @Test func anOperationHasItsOwnServersOrThoseOfItsPath() {
        let result = read(
            document(
                """
                paths:
                  /a:
                    servers: [{ url: https://a }]
                    get: { responses: {} }
                    put: { responses: {}, servers: [{ url: https://b }] }
                """
            )
        )
        #expect(result.diagnostics.isEmpty)
        #expect(result.description?.operations.map { $0.servers.map(\.url) } == [["https://a"], ["https://b"]])
    }

    @Test func reportsEnumsThatAreEmptyOrLackTheDefault() {
        func result(_ variable: String) -> [String] {
            messages(document("servers: [{ url: 'https://{v}.com', variables: { v: { \(variable) } } }]\npaths: {}"))
        }
        #expect(result("enum: [a], default: a").isEmpty)
        #expect(
            result("enum: [], default: a") == [
                "api.yaml:5:50: warning: [server-variable] 'enum' of a server variable must not be empty; any value is allowed"
            ]
        )
        #expect(
            result("enum: [b, c], default: a") == [
                "api.yaml:5:78: warning: [server-variable] the default 'a' of a server variable must be one of the values of "
                    + "'enum'"
            ]
        )
    }
}
