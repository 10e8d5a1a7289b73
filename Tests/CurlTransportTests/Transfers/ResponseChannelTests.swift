import HTTPTransport
import HTTPTypes
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct ResponseChannelTests {
    private func receive(_ text: String, _ channel: ResponseChannel) -> ResponseChannel.Receipt {
        Array(text.utf8).withUnsafeBytes { channel.receive($0) }
    }

    @Test func aCompleteChannelKeepsAllBytesUpToItsLimit() async throws {
        let channel = ResponseChannel(.complete(limit: 4))
        channel.receive(HTTPResponse(status: .ok))
        #expect(receive("ab", channel) == .accepted)
        #expect(receive("cd", channel) == .accepted)
        #expect(receive("e", channel) == .tooLarge(limit: 4))
        channel.finish(.success(()))
        let response = try await channel.completeResponse()
        #expect(response.status == .ok)
        guard case .bytes(Array("abcd".utf8)) = response.body else {
            Issue.record("\(response.body)")
            return
        }
    }

    @Test func aStreamedChannelIsFullUntilItIsRead() async throws {
        let channel = ResponseChannel(.streamed(limit: 3))
        #expect(receive("ab", channel) == .accepted)
        #expect(receive("cd", channel) == .full)
        let first = try #require(try await channel.nextBytes())
        #expect(first.bytes == Array("ab".utf8))
        #expect(first.wasFull)
        #expect(receive("cdef", channel) == .accepted, "an empty channel accepts any piece")
        let second = try #require(try await channel.nextBytes())
        #expect(!second.wasFull)
        channel.finish(.success(()))
        #expect(try await channel.nextBytes() == nil)
    }

    @Test func resumesAWaitingReader() async throws {
        let channel = ResponseChannel(.streamed(limit: 3))
        async let head = channel.waitForHead()
        channel.receive(HTTPResponse(status: .created))
        #expect(try await head.status == .created)
        async let bytes = channel.nextBytes()
        #expect(receive("a", channel) == .accepted)
        channel.wakeReader()
        #expect(try await bytes?.bytes == Array("a".utf8))
    }

    @Test func bytesBeforeAnErrorCanBeRead() async throws {
        let channel = ResponseChannel(.streamed(limit: 3))
        #expect(receive("a", channel) == .accepted)
        channel.finish(.failure(.cancelled))
        channel.finish(.failure(.closed))
        #expect(try await channel.nextBytes()?.bytes == Array("a".utf8))
        let error = await #expect(throws: TransportError.self) { _ = try await channel.nextBytes() }
        #expect(error?.code == .cancelled)
    }

    @Test func discardsUpToALimit() {
        let channel = ResponseChannel(.streamed(limit: 3))
        #expect(!channel.isDiscarding)
        channel.discard(atMost: 3)
        #expect(channel.isDiscarding)
        #expect(receive("ab", channel) == .accepted)
        #expect(receive("cd", channel) == .tooLarge(limit: 1))
    }

    @Test func anEndWithoutAHeadIsAnError() async {
        let channel = ResponseChannel(.complete(limit: nil))
        #expect(!channel.isFinished)
        channel.finish(.success(()))
        #expect(channel.isFinished)
        let error = await #expect(throws: TransportError.self) { _ = try await channel.completeResponse() }
        #expect(error?.message == "the server sent no final response; call again")
        #expect(error?.wasSent == true)
    }
}
