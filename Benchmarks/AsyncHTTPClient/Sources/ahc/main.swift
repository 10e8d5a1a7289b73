// ahc one|many|events|download URL COUNT: measures AsyncHTTPClient.
// Prints the CPU microseconds of one call or event; for a download MB/s, CPU seconds and the peak resident memory in MB.
import AsyncHTTPClient
import Foundation
import NIOCore

/// The resources of this process (getrusage(2)): CPU microseconds, and the peak resident memory in kilobytes.
func usage() -> (cpu: Double, resident: Int) {
    var usage = rusage()
    let own: Int32 = 0  // RUSAGE_SELF, whose type differs between systems
    getrusage(own, &usage)
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    return (seconds * 1e6 + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec), usage.ru_maxrss)
}

let client = HTTPClient.shared

func call(_ url: String) async throws {
    let response = try await client.execute(HTTPClientRequest(url: url), timeout: .seconds(60))
    _ = try await response.body.collect(upTo: 1 << 20)
}

func one(_ url: String, _ count: Int) async throws -> Double {
    for _ in 0..<200 { try await call(url) }
    let start = usage().cpu
    for _ in 0..<count { try await call(url) }
    return (usage().cpu - start) / Double(count)
}

func many(_ url: String, _ count: Int) async throws -> Double {
    for _ in 0..<200 { try await call(url) }
    let start = usage().cpu
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<64 {
            group.addTask { for _ in 0..<(count / 64) { try await call(url) } }
        }
        try await group.waitForAll()
    }
    return (usage().cpu - start) / Double(count / 64 * 64)
}

/// AsyncHTTPClient does not parse event streams; this counts the bytes of `data:` lines, as the program in C does.
func events(_ url: String, _ count: Int) async throws -> Double {
    let start = usage().cpu
    let response = try await client.execute(HTTPClientRequest(url: url + "\(count)"), timeout: .seconds(60))
    var seen = 0
    for try await buffer in response.body {
        for line in buffer.readableBytesView.split(separator: UInt8(ascii: "\n")) where line.starts(with: "data:".utf8)
        {
            seen += 1
        }
    }
    guard seen >= count * 9 / 10 else { fatalError("only \(seen) events came") }
    return (usage().cpu - start) / Double(count)
}

func download(_ url: String, _ count: Int) async throws -> String {
    let (began, start) = (Date(), usage().cpu)
    let response = try await client.execute(HTTPClientRequest(url: url + "\(count)"), timeout: .seconds(60))
    var bytes = 0
    for try await buffer in response.body { bytes += buffer.readableBytes }
    let seconds = Date().timeIntervalSince(began)
    let end = usage()
    return String(
        format: "%.1f %.4f %.1f",
        Double(bytes) / 1e6 / seconds,
        (end.cpu - start) / 1e6,
        Double(end.resident) / 1024
    )
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else {
    print("usage: ahc one|many|events|download URL COUNT")
    exit(64)
}
switch arguments[1] {
case "one": print(try await one(arguments[2], count))
case "many": print(try await many(arguments[2], count))
case "events": print(try await events(arguments[2], count))
default: print(try await download(arguments[2], count))
}
