import HTTPTransport
import TestSupport
import Testing

@testable import CurlTransport

/// Callbacks of transfers that were not started, so that they belong to the test's thread.
@Suite struct CurlTransferCallbacksTests {
    private func transfer(_ body: OpenedBody? = nil, limit: Int? = nil) throws -> CurlTransfer {
        let client = try PoolClient("http://127.0.0.1:1")
        let channel = ResponseChannel(.complete(limit: limit))
        return CurlTransfer(client.request(), body, pool: client.pool, channel: channel)
    }

    private func receive(_ lines: String..., by transfer: CurlTransfer) -> [Int] {
        lines.map { line in
            Array("\(line)\r\n".utf8).withUnsafeBytes { transfer.receiveHeaderLine($0) - $0.count }
        }
    }

    @Test func limitsTheHeaderSection() throws {
        let transfer = try transfer()
        let line = "x-note: " + String(repeating: "a", count: (CurlTransfer.headLimit / 2) - 20)
        #expect(receive("HTTP/1.1 200 OK", line, by: transfer) == [0, 0])
        #expect(receive(line, line, by: transfer).last != 0)
        #expect(transfer.callbackError?.code == .tooLarge)
    }

    @Test func refusesTwoLengths() throws {
        let transfer = try transfer()
        let results = receive("HTTP/1.1 200 OK", "content-length: 1", "content-length: 2", "", by: transfer)
        #expect(results == [0, 0, 0, -2])
        #expect(
            transfer.callbackError?.message
                == "the response has two different Content-Length values, so its end is unknown"
        )
    }

    @Test func refusesALongBody() throws {
        let transfer = try transfer(limit: 2)
        #expect([1, 2, 3].withUnsafeBytes { transfer.receiveBody($0) } == 0)
        #expect(transfer.callbackError?.code == .tooLarge)
    }

    @Test func readsABodyToItsEnd() throws {
        let transfer = try transfer(.reader(try BodyReader([.bytes([7, 8])])))
        let counts = withUnsafeTemporaryAllocation(byteCount: 8, alignment: 1) { buffer in
            [transfer.readBody(into: buffer), transfer.readBody(into: buffer)]
        }
        #expect(counts == [2, 0])
    }
}
