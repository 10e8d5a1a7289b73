// calls sync|async|loop|many URL COUNT: prints the CPU microseconds of one `health()` in this process.
import Foundation
import LocalLab

/// The CPU time that this process has used, in microseconds.
func cpuMicroseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func measureSync(_ url: String, _ count: Int) throws -> Double {
    let client = try SyncLocalLabClient(url)
    defer { client.close() }
    for _ in 0..<200 { _ = try client.health() }
    let start = cpuMicroseconds()
    for _ in 0..<count { _ = try client.health() }
    return (cpuMicroseconds() - start) / Double(count)
}

/// From an ordinary task: each call goes to the loop and back to the pool.
func measureAsync(_ url: String, _ count: Int) async throws -> Double {
    let client = try LocalLabClient(url)
    for _ in 0..<200 { _ = try await client.health() }
    let start = cpuMicroseconds()
    for _ in 0..<count { _ = try await client.health() }
    return (cpuMicroseconds() - start) / Double(count)
}

/// 64 tasks at once.
func measureMany(_ url: String, _ count: Int) async throws -> Double {
    let client = try LocalLabClient(url)
    for _ in 0..<200 { _ = try await client.health() }
    let start = cpuMicroseconds()
    try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<64 {
            group.addTask { for _ in 0..<(count / 64) { _ = try await client.health() } }
        }
        try await group.waitForAll()
    }
    return (cpuMicroseconds() - start) / Double(count / 64 * 64)
}

/// Everything on the loop's thread, as inside one sync call.
func measureOnLoop(_ url: String, _ count: Int) throws -> Double {
    let client = try SyncLocalLabClient(url)
    defer { client.close() }
    return try client.wait { try await measureAsync(url, count) + 0 * Double($0.configuration.headers.count) }
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else {
    print("usage: calls sync|async|loop|many URL COUNT")
    exit(64)
}
let cost =
    switch arguments[1] {
    case "sync": try blocking { try measureSync(arguments[2], count) }
    case "loop": try blocking { try measureOnLoop(arguments[2], count) }
    case "many": try await measureMany(arguments[2], count)
    default: try await measureAsync(arguments[2], count)
    }
print(String(format: "%.2f", cost))

/// Hides blocking from the compiler: this program has nothing else to do.
func blocking<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }
