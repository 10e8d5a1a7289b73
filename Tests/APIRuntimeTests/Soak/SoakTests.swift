@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// Many mixed calls of both twins at once, a third cancelled and a tenth failing: each ends once, with its own answer, and
/// nothing is left behind. `make soak` makes 200,000 of them; `$SOAK_REPORT` names a file for the figures, and `$SOAK_MEMORY`
/// says how many megabytes the process may grow by.
@Suite(.timeLimit(.minutes(60))) struct SoakTests {
    @Test func manyCallsAtOnceLoseNothing() async {
        await #expect(processExitsWith: .success) {
            let environment = ProcessInfo.processInfo.environment
            let size = environment["SOAK_CALLS"].flatMap { Int($0) } ?? 2_000
            let growth = environment["SOAK_MEMORY"].flatMap { Int($0) } ?? 16
            let server = try SoakServer(calls: size)
            let soak = Soak(server: server, client: try server.client())
            // The loop's own descriptor is among them, which stays.
            let before = try openFiles()
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
            // The server's threads close their sockets on their own time.
            var files = try openFiles()
            for _ in 0..<500 where files > before {
                try await Task.sleep(for: .milliseconds(10))
                files = try openFiles()
            }
            let report = """
                \(tally)
                open descriptors before and after: \(before), \(files)
                resident megabytes after each round: \(memory.map { $0 >> 20 })

                """
            if let path = environment["SOAK_REPORT"] { try Data(report.utf8).write(to: URL(filePath: path)) }
            try #require(tally.count == size)
            try #require(tally.cancelled > size / 10 && tally.failed > size / 20, "\(tally)")
            try #require(server.repeated.isEmpty, "asked for more than once: \(server.repeated.prefix(5))")
            try #require(files <= before, "\(files) files are open, \(before) were")
            // The first rounds fill caches and pools of threads; what grows after them leaks. But Swift Testing keeps where
            // each error was thrown, which is about 150 bytes for every cancelled call.
            try #require(memory[7] - memory[3] < growth << 20, "resident memory in bytes: \(memory)")
        }
    }
}

/// How many descriptors the process has open; 0 where nobody tells.
private func openFiles() throws -> Int {
    #if os(Linux)
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    #else
        0
    #endif
}

/// How much memory the process has, in bytes; 0 where nobody tells.
func residentMemory() throws -> Int {
    #if os(Linux)
        // What was freed and is kept for the next block is nobody's; glibc alone keeps much of it.
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
