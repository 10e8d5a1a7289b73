import Testing

@testable import OpenAPIReader

struct ResponseTests {
    @Test(arguments: [
        (Response.Status.code(200), true), (.code(204), true), (.code(199), false), (.code(300), false),
        (.range(2), true),
        (.range(4), false), (.fallback, false),
    ])
    func successfulStatusCodesBeginWith2(status: Response.Status, isSuccess: Bool) {
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        #expect(Response(status: status, content: [], position: position).isSuccess == isSuccess)
    }
}
