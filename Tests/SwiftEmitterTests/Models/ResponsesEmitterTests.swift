import Testing

@Suite struct ResponsesEmitterTests {
    @Test func writesACaseForEachStatus() {
        let generated = Generated(
            paths: """
                /jobs:
                  get:
                    operationId: job
                    responses:
                      '200': { description: Done, content: { text/plain: {} } }
                      '202': { description: Not yet }
                """
        )
        #expect(
            generated.models == """
                /// The response of `GET /jobs`, by status code.
                nonisolated enum JobResult: APIResponse, Hashable, Sendable {
                    /// Status 200: Done.
                    case ok(String)
                    /// Status 202: Not yet.
                    case accepted

                    init(_ response: CompleteResponse) throws {
                        switch response.status {
                        case 200: self = .ok(response.text)
                        case 202: self = .accepted
                        default: throw response.unexpectedStatus()
                        }
                    }
                }

                """
        )
    }
}
