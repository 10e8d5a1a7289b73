@_spi(Generated) import APIRuntime
import LocalLab
import Usage

extension LocalLabClient {
    /// Returns a stream of `count` events.
    fileprivate func events(_ path: String, _ count: Int) -> APIStream<String> {
        caller.stream(.events()) { APIRequest(.get, APIPath(stringLiteral: "\(path)\(count)")) }
    }
}

/// Returns the cost of an event.
@Sendable func eventCost(_ client: LocalLabClient, _ count: Int) async throws -> Double {
    var seen = 0
    let whole = try await cost(of: 1) {
        for try await event in client.events("/events/", count) where !event.isEmpty { seen += 1 }
    }
    return whole / Double(seen)
}

/// Returns the cost of an event for the sync client.
func syncEventCost(_ count: Int) throws -> Double {
    let client = try SyncLocalLabClient(url)
    defer { client.close() }
    let stream = client.blocking(client.asyncClient.events("/events/", count))
    var seen = 0
    let whole = try cost(of: 1) {
        while let event = try stream.next() { seen += event.isEmpty ? 0 : 1 }
    }
    return whole / Double(seen)
}

/// Returns the time from the server's `send` to the reader's loop, as median and 99th percentile.
@Sendable func latency(_ client: LocalLabClient, _ count: Int) async throws -> String {
    var delays: [Int64] = []
    delays.reserveCapacity(count)
    for try await event in client.events("/clock/", count) {
        if let sent = Int64(event) { delays.append(clockNanoseconds - sent) }
    }
    delays.sort()
    let (median, percentile99) = (delays[delays.count / 2], delays[delays.count * 99 / 100])
    return "\(Double(median) / 1e3) \(Double(percentile99) / 1e3)"
}

/// Reads a large response in chunks. Returns MB/s, CPU seconds and peak memory.
func download(_ client: LocalLabClient, _ count: Int) async throws -> String {
    let stream: APIStream<[UInt8]> = client.caller.stream(.bytes) {
        APIRequest(.get, APIPath(stringLiteral: "/bytes/\(count)"))
    }
    var received = 0
    let (start, before) = (clockNanoseconds, Usage())
    for try await piece in stream { received += piece.count }
    let (seconds, after) = (Double(clockNanoseconds - start) / 1e9, Usage())
    let cpu = (after.microseconds - before.microseconds) / 1e6
    return "\(Double(received) / 1e6 / seconds) \(cpu) \(after.residentMegabytes)"
}
