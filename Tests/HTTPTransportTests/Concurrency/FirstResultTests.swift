import HTTPTransport
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(30))) struct FirstResultTests {
    @Test func theFirstResultWins() async throws {
        let first = FirstResult<Int>()
        first.deliver(.success(1))
        first.deliver(.failure(APIError(.stream, "late")))
        #expect(try await first.value() == 1)
    }

    @Test func aResultResumesTheTaskThatWaits() async throws {
        let first = FirstResult<Int>()
        let waiting = Task { try await first.value() }
        await first.deliver { 2 }
        #expect(try await waiting.value == 2)
    }

    @Test func cancellingEndsTheWait() async throws {
        let first = FirstResult<Int>()
        let waiting = Task { try await first.value() }
        waiting.cancel()
        let error = await #expect(throws: APIError.self) { try await waiting.value }
        #expect(error?.code == .cancelled)
    }

    @Test func workThatIgnoresCancellationIsAbandoned() async throws {
        let (began, end) = (Counter(), FirstResult<Int>())
        let waiting = Task {
            try await FirstResult<Int>.value {
                began.increment()
                return try await Task.detached { try await end.value() }.value
            }
        }
        await began.reaches(1)
        waiting.cancel()
        let error = await #expect(throws: APIError.self) { try await waiting.value }
        #expect(error?.code == .cancelled)
        end.deliver(.success(1))
    }
}
