// urlsession one|many|events|download URL COUNT: measures Foundation's client.
import Foundation
import Usage

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]), let url = URL(string: arguments[2]) else {
    print("usage: urlsession one|many|events|download URL COUNT")
    exit(64)
}
let session: URLSession = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpMaximumConnectionsPerHost = 64
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    return URLSession(configuration: configuration)
}()

func makeCalls(_ width: Int, each: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<width {
            group.addTask { for _ in 0..<each { _ = try await session.data(from: url) } }
        }
        try await group.waitForAll()
    }
}

/// Counts received bytes, and the lines of event streams.
final class Counter: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    // Safety: only the session's delegate queue accesses these until it signals the semaphore; afterwards only the waiting thread does.
    var bytes = 0
    var events = 0
    let countsEvents: Bool
    let isDone = DispatchSemaphore(value: 0)

    init(countsEvents: Bool) { self.countsEvents = countsEvents }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        bytes += data.count
        if countsEvents { events += data.split(separator: 0x0A).count { $0.starts(with: "data:".utf8) } }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        isDone.signal()
    }
}

func fetch(_ url: String, countsEvents: Bool) -> Counter {
    let counter = Counter(countsEvents: countsEvents)
    let session = URLSession(configuration: .ephemeral, delegate: counter, delegateQueue: nil)
    guard let url = URL(string: url) else { return counter }
    session.dataTask(with: url).resume()
    counter.isDone.wait()
    return counter
}

switch arguments[1] {
case "one", "many":
    let width = arguments[1] == "one" ? 1 : 64
    try await makeCalls(width, each: 200 / width)
    let each = count / width
    print(try await cost(of: each * width) { try await makeCalls(width, each: each) })
case "events":
    var seen = 0
    let whole = cost(of: 1) { seen = fetch(arguments[2] + "\(count)", countsEvents: true).events }
    print(whole / Double(seen))
default:
    let (start, before) = (clockNanoseconds, Usage())
    let bytes = fetch(arguments[2] + "\(count)", countsEvents: false).bytes
    let (seconds, after) = (Double(clockNanoseconds - start) / 1e9, Usage())
    let cpu = (after.microseconds - before.microseconds) / 1e6
    print("\(Double(bytes) / 1e6 / seconds) \(cpu) \(after.residentMegabytes)")
}
