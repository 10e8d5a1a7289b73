import Foundation
import LocalLab
import Testing

/// Returns the address of the server that `with-server.sh` started.
func serverURL() throws -> String {
    try #require(
        ProcessInfo.processInfo.environment["LOCALLAB_REAL_URL"],
        "LOCALLAB_REAL_URL is not set; run these tests with 'make test-real'"
    )
}

/// The text that the scripted model generates for every prompt.
let scriptedText = "Hello there, wide  world! Tab\tcafé 日本語\nline2\n\n \\n literal data: x [DONE] \r cr End.ok"

/// The server's ID of the scripted model.
let model = "microsoft/phi-2"

/// Runs blocking code on a separate thread.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
}

/// Checks the pieces of a stream, up to the character that the server itself damages.
func expectScript(_ pieces: [String], escapes: Bool) {
    let text = pieces.joined()
    let expected = escapes ? scriptedText.replacing("\\n", with: "\n") : scriptedText
    #expect(Array(text.utf8).starts(with: Array(expected.utf8)), "\(text.debugDescription)")
    #expect(text.contains("tail last word?"))
    #expect(pieces.count == 4)
}

/// Checks that a call throws this error.
func expectError(_ code: APIError.Code, _ status: Int?, detail: String?, _ call: () async throws -> Void) async {
    let error = await #expect(throws: APIError.self) { try await call() }
    #expect(error?.code == code)
    #expect(error?.status == status)
    if let detail { #expect(error?.detail?.contains(detail) == true, "\(error?.detail ?? "no detail")") }
}
