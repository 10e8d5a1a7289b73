import APIPlan
import Testing

@testable import SwiftEmitter

@Suite struct OperationSignatureTests {
    private func signature(_ response: String, extension: String = "") throws -> OperationSignature {
        let generated = Generated(
            paths: """
                /files/{id}:
                  get:
                    operationId: find
                    x-swift-unlabeled: id
                    \(`extension`)
                    parameters:
                      - { name: id, in: path, required: true, schema: { type: string } }
                      - { name: in, in: query, schema: { type: integer } }
                    responses: { '200': { description: OK\(response) } }
                """
        )
        return OperationSignature(operation: try #require(generated.plan?.operations.first))
    }

    @Test func hasAFormForEachClient() throws {
        let signature = try signature(", content: { text/plain: {} }")
        #expect(
            signature.client(.public).flat
                == "public func find(_ id: String, `in`: Int? = nil) async throws -> String {"
        )
        #expect(signature.requirement().flat == "func find(_ id: String, `in`: Int?) throws -> String")
        #expect(signature.syncMethod().flat == "func find(_ id: String, `in`: Int? = nil) throws -> String")
        #expect(
            signature.syncMethod(.package).flat
                == "package func find(_ id: String, `in`: Int? = nil) throws -> String {"
        )
        #expect(signature.arguments().map(\.flat) == ["id", "in: `in`"])
        #expect(!signature.isDeferred)
    }

    @Test func aStreamIsReturnedWithoutWaiting() throws {
        let signature = try signature("", extension: "x-stream: { format: bytes }")
        #expect(signature.isDeferred)
        #expect(
            signature.client(.internal).flat == "func find(_ id: String, `in`: Int? = nil) -> APIStream<[UInt8]> {"
        )
        #expect(signature.syncMethod().flat == "func find(_ id: String, `in`: Int? = nil) -> SyncAPIStream<[UInt8]>")
    }
}
