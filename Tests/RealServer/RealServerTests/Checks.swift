import Foundation
import LocalLab
import Testing

/// The server that `with-server.sh` started.
func serverURL() throws -> String {
    try #require(
        ProcessInfo.processInfo.environment["LOCALLAB_REAL_URL"],
        "there is no server; run these tests with 'make test-real'"
    )
}

/// What the scripted model says, whatever it is asked.
let said = "Hello there, wide  world! Tab\tcafé 日本語\nline2\n\n \\n literal data: x [DONE] \r cr End.ok"

/// The server's own id of the scripted model.
let model = "microsoft/phi-2"

/// Runs blocking code on a thread of its own, as a script would be.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
}

/// The text that both streams of the scripted model must give up to the character that the server itself breaks.
func expectScript(_ pieces: [String], escapes: Bool) {
    let text = pieces.joined()
    let expected = escapes ? said.replacing("\\n", with: "\n") : said
    #expect(Array(text.utf8).starts(with: Array(expected.utf8)), "\(text.debugDescription)")
    #expect(text.contains("tail last word?"))
    #expect(pieces.count == 4)
}

/// The error that a call must throw.
func expectError(_ code: APIError.Code, _ status: Int?, detail: String?, _ call: () async throws -> Void) async {
    let error = await #expect(throws: APIError.self) { try await call() }
    #expect(error?.code == code)
    #expect(error?.status == status)
    if let detail { #expect(error?.detail?.contains(detail) == true, "\(error?.detail ?? "no detail")") }
}
