import Testing

@testable import OpenAPIReader

struct OpenAPIVersionTests {
    private func version(_ yaml: String) throws -> (OpenAPIVersion?, [String]) {
        let diagnostics = DiagnosticCollector()
        let root = try #require(YAMLParser.parse(Array(yaml.utf8), file: "a.yaml").root)
        return (OpenAPIVersion(of: root, diagnostics), diagnostics.sorted.map(\.message))
    }

    @Test(arguments: [
        ("openapi: 3.0.3", OpenAPIVersion.v30), ("openapi: '3.0'", .v30), ("openapi: 3.1.1", .v31),
        ("openapi: 3.1", .v31), ("openapi: 3.2.0", .v32), ("swagger: '2.0'", .v30), ("swagger: 2", .v30),
        ("{swagger: '2.0', openapi: 3.1.0}", .v31),
    ])
    func readsKnownVersions(yaml: String, expected: OpenAPIVersion) throws {
        let (version, messages) = try version(yaml)
        #expect(version == expected)
        #expect(messages == [])
    }

    @Test(arguments: [
        (
            "openapi: 3.9.0", .v32 as OpenAPIVersion?,
            "the OpenAPI version '3.9.0' is unknown; the document is read as 3.2"
        ),
        ("openapi: 3", .v30, "the OpenAPI version '3' is unknown; the document is read as 3.0"),
        ("openapi: 4.0.0", nil, "the OpenAPI version '4.0.0' is not supported; write a version from 3.0 to 3.2"),
        ("swagger: '1.2'", .v30, "the Swagger version '1.2' is unknown; the document is read as 2.0"),
        ("title: a", nil, "the document has no 'openapi' key; begin it with 'openapi: 3.1.0'"),
        (
            "openapy: 3.1.0", nil,
            "the document has no 'openapi' key; begin it with 'openapi: 3.1.0'; did you mean 'openapy'?"
        ),
    ])
    func reportsOtherVersions(yaml: String, expected: OpenAPIVersion?, message: String) throws {
        let (version, messages) = try version(yaml)
        #expect(version == expected)
        #expect(messages == [message])
    }
}
