import Foundation
import TestSupport
import Testing

/// Generated code is formatted like hand-written code: the formatter reports nothing.
@Suite(.blocking) struct GeneratedFormatTests {
    @Test(arguments: ["Tests/ApigenTests/Fixtures/hostile.yaml", "schema/locallab.yaml"])
    func isAcceptedByTheFormatter(description: String) throws {
        let tool = try ApigenRunner()
        let path = TestPackage.root.appending(path: description).path
        try tool.write("access: public\n", to: "apigen.yaml")
        #expect(try tool.run("generate", path, "--output", "out", "--config", "apigen.yaml").status == 0)
        let run = try ApigenRunner.run(
            URL(filePath: "/usr/bin/env"),
            [
                "swift", "format", "lint", "--strict", "--configuration",
                TestPackage.root.appending(path: ".swift-format").path, "-r", "out",
            ],
            in: tool.directory
        )
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }
}
