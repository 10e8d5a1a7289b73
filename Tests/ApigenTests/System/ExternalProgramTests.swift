import Foundation
import Testing

/// `apigen` runs git and curl; here, scripts of these names are first in PATH.
@Suite(.blocking) struct ExternalProgramTests {
    /// Runs `apigen fetch` with a script as `curl`; without a script, no program is found.
    private func fetch(_ script: String?) throws -> ApigenRunner.Run {
        let tool = try ApigenRunner()
        let folder = tool.directory.appending(path: "bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let script {
            try tool.write("#!/bin/sh\n\(script)\n", to: "bin/curl")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755],
                ofItemAtPath: folder.appending(path: "curl").path
            )
        }
        return try tool.run(["fetch", "http://127.0.0.1:1"], environment: ["PATH": folder.path])
    }

    @Test func returnsTheOutputOfTheProgram() throws {
        let run = try fetch(#"echo '{"openapi": "3.1.0"}'"#)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "openapi: 3.1.0\n")
    }

    @Test func readsMoreOutputThanAPipeHolds() throws {
        let run = try fetch(
            #"""
            x=xxxxxxxxxxxxxxxx; x=$x$x$x$x; x=$x$x$x$x; x=$x$x$x$x; x=$x$x$x$x; x=$x$x$x$x; x=$x$x$x$x
            echo "$x" >&2
            echo "{\"openapi\": \"3.1.0\", \"x-a\": \"$x\"}"
            """#
        )
        #expect(run.status == 0, "\(run.errors.prefix(200))")
        #expect(run.output.utf8.count > 65_536)
    }

    @Test func reportsTheLastLineOfTheErrors() throws {
        let run = try fetch("echo one >&2; echo two >&2; exit 7")
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: 'http://127.0.0.1:1/openapi.json' cannot be fetched: two\n")
    }

    @Test(arguments: [("exit 7", 7), ("kill -9 $$", 137)])
    func reportsTheStatusIfThereIsNoMessage(script: String, status: Int) throws {
        #expect(
            try fetch(script).errors
                == "apigen: error: 'http://127.0.0.1:1/openapi.json' cannot be fetched: curl exited with status \(status)\n"
        )
    }

    @Test func reportsAProgramThatIsNotInstalled() throws {
        let run = try fetch(nil)
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: 'curl' cannot be run; install it or check PATH\n")
    }
}
