import Foundation
import Testing

@Suite(.blocking) struct CheckCommandTests {
    private func check(_ text: String) throws -> ApigenRunner.Run {
        let tool = try ApigenRunner()
        try tool.write(text, to: "a.yaml")
        return try tool.run("check", "a.yaml")
    }

    @Test func printsNothingForAValidDescription() throws {
        let run = try check("openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test func printsWarningsAndExitsWithSuccess() throws {
        let run = try check(
            "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { type: string, not: {} } } }\n"
        )
        #expect(run.status == 0)
        #expect(run.errors.hasSuffix("\n1 warning in 'a.yaml'\n"), "\(run.errors)")
    }

    @Test func printsNotesAndExitsWithSuccess() throws {
        let run = try check(
            "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\ncomponents: { schemas: { Error: { type: string } } }\n"
        )
        #expect(run.status == 0)
        #expect(
            run.errors == """
                a.yaml:4:26: note: [name-reserved] a type cannot be named 'Error', so 'Error' is named 'ErrorModel'; choose \
                another name with x-swift-name
                components: { schemas: { Error: { type: string } } }
                                         ^
                1 note in 'a.yaml'

                """
        )
    }

    /// Descriptions with an error in line 4, and the position of the first error.
    @Test(arguments: [
        ("paths: [", "5:1"),
        ("components: { schemas: { A: { $ref: '#/components/schemas/B' } } }", "4:37"),
        ("paths: { /a: { get: { x-swift-name: 1a, responses: { '204': { description: no } } } } }", "4:16"),
    ])
    func printsThePositionOfAnError(line: String, position: String) throws {
        let run = try check("openapi: 3.1.0\ninfo: { title: A, version: '1' }\nsecurity: []\n\(line)\n")
        #expect(run.status == 2)
        let first = run.errors.split(separator: "\n").first { $0.contains(": error: ") }
        #expect(first?.hasPrefix("a.yaml:\(position): error: [") == true, "\(run.errors)")
        #expect(run.errors.contains("; nothing is generated\n"))
    }
}
