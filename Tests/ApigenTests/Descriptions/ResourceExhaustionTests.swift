import Foundation
import TestSupport
import Testing

/// Descriptions that try to exhaust time or memory: `apigen` generates a client, or reports an error with a position.
///
/// `Tests/Corpus/stress.py` contains the large ones.
@Suite(.blocking) struct ResourceExhaustionTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var text: String

        /// The code of the error; nil if a client is generated.
        var error: String?

        init(_ name: String, _ text: String, error: String? = nil) {
            testDescription = name
            self.text = text
            self.error = error
        }
    }

    @Test(arguments: bombs + depths + cycles + sizes)
    func isGeneratedOrRejectedWithAPosition(shape: Shape) async throws {
        let run = try await onThread {
            let tool = try ApigenRunner()
            try tool.write(shape.text, to: "api.yaml")
            return try tool.run("check", "api.yaml")
        }
        let hasPosition = run.errors.contains(/api\.yaml:\d+:\d+: error: \[/)
        if let error = shape.error {
            #expect(run.status == 2)
            #expect(hasPosition && run.errors.contains("error: [\(error)]"), "\(run.errors.prefix(500))")
        } else {
            #expect(run.status == 0, "\(run.errors.prefix(500))")
        }
    }

    private static let head = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n"

    private static func schemas(_ count: Int, _ schema: (Int) -> String) -> String {
        head + "components:\n  schemas:\n" + (0..<count).map { "    S\($0): \(schema($0))\n" }.joined()
    }

    private static func reference(_ number: Int) -> String { "{$ref: '#/components/schemas/S\(number)'}" }

    private static let bombs = [
        Shape(
            "billion laughs",
            head + "x-0: &a0 [lol]\n"
                + (1..<40).map {
                    "x-\($0): &a\($0) [\(repeatElement("*a\($0 - 1)", count: 9).joined(separator: ", "))]\n"
                }
                .joined(),
            error: "yaml-alias"
        ),
        Shape(
            "quadratic aliases",
            head + "x-0: &a [\(repeatElement("lol, ", count: 3000).joined())]\n"
                + "x-1: [\(repeatElement("*a, ", count: 3000).joined())]\n",
            error: "yaml-alias"
        ),
        Shape(
            "merge keys",
            head + "x-0: &a0 {a: 1}\n"
                + (1..<80).map { "x-\($0): &a\($0) {<<: [*a\($0 - 1), *a\($0 - 1)], k\($0): 1}\n" }
                .joined(),
            error: "yaml-alias"
        ),
        Shape("an anchor in itself", head + "x-0: &a [*a]\n", error: "yaml-alias"),
    ]

    private static let depths = [
        Shape("brackets", String(repeating: "[", count: 100_000), error: "yaml-depth"),
        Shape("braces", String(repeating: "{\"a\":", count: 100_000), error: "yaml-depth"),
        Shape("dashes", String(repeating: "- ", count: 100_000), error: "yaml-depth"),
        Shape("question marks", String(repeating: "? ", count: 100_000), error: "yaml-depth"),
        Shape(
            "inline objects",
            head + "components: {schemas: {A: " + String(repeating: "{type: object, properties: {a: ", count: 50) + "{}"
                + String(repeating: "}}", count: 50) + "}}\n"
        ),
        Shape(
            "a pointer",
            schemas(1) { _ in "{$ref: '#\(String(repeating: "/a", count: 20_000))'}" },
            error: "ref-missing"
        ),
    ]

    private static let cycles = [
        Shape("references", schemas(300) { reference(($0 + 1) % 300) }),
        Shape("one reference", schemas(1) { reference($0) }),
        Shape("allOf", schemas(40) { "{allOf: [\(reference(($0 + 1) % 40)), {properties: {p\($0): {}}}]}" }),
        Shape("oneOf", schemas(100) { "{oneOf: [\(reference(($0 + 1) % 100)), {type: string}]}" }),
        Shape(
            "allOf doubled",
            schemas(40) { $0 == 0 ? "{type: object}" : "{allOf: [\(reference($0 - 1)), \(reference($0 - 1))]}" }
        ),
        Shape(
            "oneOf doubled",
            schemas(40) { $0 == 0 ? "{type: string}" : "{oneOf: [\(reference($0 - 1)), \(reference($0 - 1))]}" }
        ),
        Shape(
            "path items",
            head + "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n",
            error: "ref-cycle"
        ),
        Shape(
            "a pointer into itself",
            schemas(1) { _ in "{properties: {a: {$ref: '#/components/schemas/S0/properties/a/b'}}}" },
            error: "ref-cycle"
        ),
        Shape(
            "callbacks",
            head + "paths: {/a: {$ref: '#/components/pathItems/A'}}\n"
                + "components: {pathItems: {A: {post: {callbacks: {c: {'{$url}': {$ref: '#/components/pathItems/A'}}}}}}}\n"
        ),
    ]

    private static let sizes = [
        Shape("values", head + "components: {schemas: {E: {enum: [\((0..<5000).map { "v\($0), " }.joined())]}}}\n"),
        Shape(
            "parameters",
            head + "paths:\n  /a:\n    get:\n      responses: {}\n      parameters:\n"
                + (0..<1000).map { "        - {name: p\($0), in: query, schema: {type: string}}\n" }.joined()
        ),
        Shape(
            "equal names",
            schemas(1) { _ in
                "{properties: {\((0..<300).map { "\"p\(String(repeating: "-", count: $0))\": {}, " }.joined())}}"
            }
        ),
        Shape(
            "equal keys",
            head + "components:\n  schemas:\n" + String(repeating: "    A: {type: string}\n", count: 2000)
        ),
        Shape(
            "a long key",
            "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"A\", \"version\": \"1\"}, \"x-\(String(repeating: "k", count: 100_000))\": 1}"
        ),
        Shape(
            "members",
            schemas(1) { _ in
                "{oneOf: [\((0..<200).map { "{required: [p\($0)], properties: {p\($0): {}}}, " }.joined())]}"
            }
        ),
    ]
}
