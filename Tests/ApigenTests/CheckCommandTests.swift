import Foundation
import Testing

@Suite struct CheckCommandTests {
    private func check(_ text: String) throws -> Tool.Run {
        let tool = try Tool()
        try tool.write(text, to: "a.yaml")
        return try tool.run("check", "a.yaml")
    }

    @Test func isQuietWhenAllIsFine() throws {
        let run = try check("openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test func printsWarningsAndGoesOn() throws {
        let run = try check(
            "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\ncomponents: { schemas: { Error: { type: string } } }\n"
        )
        #expect(run.status == 0)
        #expect(
            run.errors == """
                a.yaml:4:26: warning: [name-reserved] a type cannot be named 'Error', so 'Error' is named 'ErrorModel'; choose \
                another name with x-swift-name
                components: { schemas: { Error: { type: string } } }
                                         ^
                1 warning in 'a.yaml'

                """
        )
    }

    @Test func refusesAFileThatIsFarTooLarge() throws {
        let tool = try Tool()
        try tool.write("", to: "a.yaml")
        let file = try FileHandle(forWritingTo: tool.directory.appending(path: "a.yaml"))
        // A hole takes no room on the disk.
        try file.truncate(atOffset: 200 << 20)
        try file.close()
        let run = try tool.run("check", "a.yaml")
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: 'a.yaml' is larger than 128 MB; split the description\n")
    }

    /// A description whose line 4 is broken in one way, with the place of the first finding.
    @Test(arguments: [
        ("paths: [", "5:1"),
        ("components: { schemas: { A: { $ref: '#/components/schemas/B' } } }", "4:37"),
        ("paths: { /a: { get: { x-swift-name: 1a, responses: { '204': { description: no } } } } }", "4:16"),
    ])
    func printsThePlaceOfAnError(line: String, place: String) throws {
        let run = try check("openapi: 3.1.0\ninfo: { title: A, version: '1' }\nsecurity: []\n\(line)\n")
        #expect(run.status == 2)
        let first = run.errors.split(separator: "\n").first { $0.contains(": error: ") }
        #expect(first?.hasPrefix("a.yaml:\(place): error: [") == true, "\(run.errors)")
        #expect(run.errors.contains("; nothing is generated\n"))
    }
}
