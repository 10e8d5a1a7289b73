@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// Many concurrent calls of the async and the sync client, of which a third is cancelled and a tenth fails: each ends once, with its own
/// response, and leaks nothing. `make soak` makes 200,000 of them; `$SOAK_REPORT` is a file for the results, and `$SOAK_MEMORY` the
/// number of megabytes by which the process may grow.
@Suite(.timeLimit(.minutes(60))) struct SoakTests {
    @Test func concurrentCallsLeakNothing() async {
        await #expect(processExitsWith: .success) {
            let environment = ProcessInfo.processInfo.environment
            let size = environment["SOAK_CALLS"].flatMap { Int($0) } ?? 2_000
            let growth = environment["SOAK_MEMORY"].flatMap { Int($0) } ?? 16
            let server = try SoakServer(calls: size)
            let soak = Soak(server: server, client: try server.client())
            let before = openDescriptors()
            var memory: [Int] = []
            var tally = Soak.Tally()
            let rounds = 8
            for round in 0..<rounds {
                let numbers = (round * size / rounds)..<((round + 1) * size / rounds)
                tally += await soak.run(numbers, atOnce: min(1_000, max(8, size / 8)))
                try #require(tally.faults.isEmpty, "\(tally.faults.prefix(5))")
                memory.append(try residentMemory())
            }
            await soak.client.close()
            server.stop()
            // The server's threads and the loop close their sockets on their own time; five minutes only catch a leak.
            var leaked = openDescriptors().subtracting(before)
            for _ in 0..<30_000 where !leaked.isEmpty {
                try await Task.sleep(for: .milliseconds(10))
                leaked = openDescriptors().subtracting(before)
            }
            let report = """
                \(tally)
                leaked descriptors: \(leaked.sorted())
                resident megabytes after each round: \(memory.map { $0 >> 20 })

                """
            if let path = environment["SOAK_REPORT"] { try Data(report.utf8).write(to: URL(filePath: path)) }
            try #require(tally.count == size)
            try #require(tally.cancelled > size / 10 && tally.failed > size / 20, "\(tally)")
            try #require(server.repeated.isEmpty, "requested more than once: \(server.repeated.prefix(5))")
            try #require(leaked.isEmpty, "\(leaked.sorted()) are open")
            // The first rounds fill caches and thread pools; growth after them is a leak. But Swift Testing records where each error was
            // thrown, which needs about 150 bytes for every cancelled call.
            try #require(memory[7] - memory[3] < growth << 20, "resident memory in bytes: \(memory)")
        }
    }
}

/// The open sockets, pipes and files of the process with their identities; none on systems without `/proc`.
///
/// The process also has descriptors that its parent opened, and those that Dispatch opens for its timers at its first sleep.
private func openDescriptors() -> Set<String> {
    let folder = "/proc/self/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let targets = names.compactMap { name in
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")).map { "\(name) \($0)" }
    }
    // A file of the parent may be deleted meanwhile; its descriptor stays the same.
    let open = targets.map { $0.replacing(" (deleted)", with: "") }
    return Set(open.filter { !$0.contains("anon_inode:") && !$0.contains("/proc/") })
}

/// The resident memory of the process in bytes; 0 on systems without `/proc`.
func residentMemory() throws -> Int {
    #if os(Linux)
        // Freed memory that the allocator keeps does not count; glibc keeps much of it.
        if let trim = dlsym(nil, "malloc_trim") {
            _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
        }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try #require(Int(line.filter(\.isNumber))) << 10
    #else
        return 0
    #endif
}
