import APIPlan
import SwiftEmitter
import Testing

@Suite struct SyncMethodEmitterTests {
    private func methods(_ parameter: String, groupsByTag: Bool = false) throws -> [SyncMethodEmitter.Method] {
        let generated = Generated(
            paths: """
                /a:
                  get:
                    operationId: find
                    tags: [files]
                    parameters: [{ name: \(parameter), in: query, schema: { type: string } }]
                    responses: { '204': { description: Done } }
                """,
            options: PlanOptions(groupsByTag: groupsByTag)
        )
        return SyncMethodEmitter.methods(try #require(generated.plan))
    }

    @Test func writesAMethodToPaste() throws {
        let method = try #require(try methods("name").first)
        #expect(method.protocolName == "SyncSnippetAPI")
        #expect(method.signature == "func find(name: String? = nil) throws")
        #expect(
            method.text == """
                    @available(*, noasync)
                    func find(name: String? = nil) throws {
                        try wait { try await $0.find(name: name) }
                    }

                """
        )
    }

    @Test func writesSelfIfAParameterHasTheNameOfAMember() throws {
        #expect(try methods("wait").first?.text.contains("try self.wait { try await $0.find(wait: wait) }") == true)
    }

    @Test func callsTheGroupOfTheAsyncClient() throws {
        let method = try #require(try methods("name", groupsByTag: true).first)
        #expect(method.protocolName == "SyncFilesAPI", "\(method.protocolName)")
        #expect(method.text.contains("try client.wait { try await $0.files.find(name: name) }"), "\(method.text)")
    }
}
