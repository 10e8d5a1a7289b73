import Foundation
import TestSupport
import Testing

@Suite(.blocking) struct PublishedDescriptionTests {
    @Test(arguments: ["", "/", "/openapi.json", "/docs/api", "/moved"])
    func requestsTheDescriptionOfAServer(path: String) async throws {
        let run = try await DescriptionServer.fetch(path, with: ApigenRunner())
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        #expect(run.output == DescriptionServer.yaml)
    }

    @Test func reportsResponsesThatAreNotDescriptions() async throws {
        let tool = try ApigenRunner()
        let server = try DescriptionServer.start()
        let (missing, other, broken) = try await onThread {
            (
                try tool.run("fetch", server.url + "/none"), try tool.run("fetch", server.url + "/other"),
                try tool.run("fetch", server.url + "/broken")
            )
        }
        for run in [missing, other, broken] {
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
        }
        #expect(missing.errors.hasPrefix("apigen: error: '\(server.url)/none' cannot be fetched: curl: (22) "))
        #expect(
            other.errors == """
                apigen: error: '\(server.url)/other' is not an OpenAPI description: it has neither 'openapi' nor 'swagger'; \
                pass the description's URL

                """
        )
        #expect(broken.errors.hasPrefix("\(server.url)/broken:"), "\(broken.errors)")
    }

    @Test func reportsAServerThatRefusesTheConnection() async throws {
        let port = try RefusingPort()
        let run = try await onThread { try ApigenRunner().run("fetch", port.url) }
        #expect(run.status == 2)
        #expect(run.errors.contains("/openapi.json' cannot be fetched: curl: (7) "), "\(run.errors)")
    }

    @Test func rejectsURLsThatAreNotHTTP() throws {
        let run = try ApigenRunner().run("fetch", "file:///etc/passwd")
        #expect(run.status == 2)
        #expect(
            run.errors == """
                apigen: error: 'file:///etc/passwd' cannot be fetched; write a URL that begins with http:// or https://

                """
        )
    }
}
