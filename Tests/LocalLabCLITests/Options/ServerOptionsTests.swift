import ArgumentParser
import LocalLab
import Testing

@testable import LocalLabCLI

@Suite struct ServerOptionsTests {
    @Test func theOptionHasPrecedenceOverTheEnvironment() throws {
        let variable = ["LOCALLAB_URL": "http://variable:1"]
        #expect(try ServerOptions.parse(["--server", "http://option:2"]).address(in: variable) == "http://option:2")
        #expect(try ServerOptions.parse([]).address(in: variable) == "http://variable:1")
        #expect(try ServerOptions.parse([]).address(in: ["LOCALLAB_URL": ""]) == "http://localhost:8000")
        #expect(try ServerOptions.parse([]).address(in: [:]) == "http://localhost:8000")
    }

    @Test(arguments: ["0", "-1", "inf", "nan", "soon"]) func rejectsATimeoutThatIsNotPositive(_ seconds: String) {
        #expect(throws: (any Error).self) { try ServerOptions.parse(["--timeout=\(seconds)"]) }
    }

    @Test func configuresTheClient() throws {
        let client = try ServerOptions.parse(["--server", "http://localhost:1", "--timeout", "2.5"]).client()
        defer { client.close() }
        #expect(client.configuration.timeout == .seconds(2.5))
        #expect(client.configuration.headers[.userAgent] == "locallab-swift")
    }

    @Test func rejectsAnInvalidAddress() throws {
        let options = try ServerOptions.parse(["--server", "ftp://nowhere"])
        #expect(throws: (any Error).self) { _ = try options.client() }
    }
}
