// Measures this client, one mode for each run. `client.c` has the same modes for libcurl alone.
//   calls sync|async|many|loop|loop-many URL COUNT   CPU microseconds of a keep-alive GET whose response is read as bytes
//   calls model|sync-model URL COUNT                 the same with a generated method and its JSON model
//   calls events|loop-events|sync-events URL COUNT   CPU microseconds of an event
//   calls latency|loop-latency URL COUNT             microseconds from sending to receiving an event, p50 and p99
//   calls download URL COUNT                         MB/s, CPU seconds, and the peak resident memory in MB
import APIRuntime
import LocalLab
import Usage

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else {
    print("usage: calls MODE URL COUNT")
    throw APIError(.configuration, "expected three arguments: MODE, URL and COUNT")
}
let url = arguments[2]
let onLoop = arguments[1].hasPrefix("loop-") || arguments[1] == "loop"

switch arguments[1] {
case "sync": print(try syncCost(count) { try $0.wait { try await get($0) } })
case "sync-model": print(try syncCost(count) { _ = try $0.health() })
case "async": print(try await asyncCost(try LocalLabClient(url), count, get))
case "model": print(try await asyncCost(try LocalLabClient(url), count) { _ = try await $0.health() })
case "many": print(try await concurrentCost(try LocalLabClient(url), 64, count))
case "loop": print(try wait { try await asyncCost($0, count, get) })
case "loop-many": print(try wait { try await concurrentCost($0, 64, count) })
case "events": print(try await eventCost(try LocalLabClient(url), count))
case "loop-events": print(try wait { try await eventCost($0, count) })
case "sync-events": print(try syncEventCost(count))
case "latency": print(try await latency(try LocalLabClient(url), count))
case "loop-latency": print(try wait { try await latency($0, count) })
case "download": print(try await download(try LocalLabClient(url), count))
default: throw APIError(.configuration, "'\(arguments[1])' is not a mode; the comment in main.swift lists them")
}

/// Runs the whole measurement on the loop thread, as inside one sync call.
func wait<Value: Sendable>(_ body: @escaping @Sendable (LocalLabClient) async throws -> Value) throws -> Value {
    let client = try SyncLocalLabClient(url)
    defer { client.close() }
    return try client.wait(for: body)
}
