import APIRuntime
import Foundation
import TestSupport
import Testing

/// Many mixed calls of both twins at once, a third cancelled and a tenth failing: each ends once, with its own answer, and
/// nothing is left behind. `make soak` makes 200,000 of them.
@Suite(.timeLimit(.minutes(30))) struct SoakTests {
    @Test func manyCallsAtOnceLoseNothing() async {
        await #expect(processExitsWith: .success) {
            let size = ProcessInfo.processInfo.environment["SOAK_CALLS"].flatMap { Int($0) } ?? 2_000
            let server = try LoopbackServer(SoakServer.answer)
            let soak = Soak(client: try SoakServer.client(server.url))
            // The loop's own descriptor is among them, which stays.
            let before = try openFiles()
            let rounds = 4
            var memory: [Int] = []
            for round in 0..<rounds {
                let numbers = (round * size / rounds)..<((round + 1) * size / rounds)
                let faults = await soak.run(numbers, atOnce: min(1_000, max(8, size / 8)))
                try #require(faults.isEmpty, "\(faults.prefix(5))")
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
            try #require(files <= before, "\(files) files are open, \(before) were")
            // The first round fills caches and pools of threads; what grows after it leaks.
            try #require(memory[3] - memory[1] < 24 << 20, "resident memory in bytes: \(memory)")
        }
    }
}

/// The calls of a soak, by number.
private struct Soak: Sendable {
    let client: ProbeClient

    /// Makes the calls, so many at once; gives what is wrong.
    func run(_ numbers: Range<Int>, atOnce limit: Int) async -> [String] {
        await withTaskGroup(of: String?.self) { group in
            var faults: [String] = []
            var ends = 0
            var next = numbers.lowerBound
            while ends < numbers.count {
                while next < numbers.upperBound, next - numbers.lowerBound - ends < limit {
                    let number = next
                    group.addTask { await fault(ofCall: number) }
                    next += 1
                }
                guard let fault = await group.next() else { break }
                if let fault { faults.append(fault) }
                ends += 1
            }
            return ends == numbers.count ? faults : faults + ["\(numbers.count - ends) calls never ended"]
        }
    }

    private func fault(ofCall number: Int) async -> String? {
        var source = SeededSource(UInt64(number))
        let isCancelled = Int.random(in: 0..<3, using: &source) == 0
        let task = Task { try await outcome(ofCall: number) }
        if isCancelled {
            for _ in 0..<Int.random(in: 0..<40, using: &source) { await Task.yield() }
            task.cancel()
        }
        do {
            let text = try await task.value
            return text == Self.expected(number) ? nil : "call \(number) gave '\(text)'"
        } catch let error as APIError {
            let isMeant = error.status == 500 && number % 10 == 0 || error.code == .cancelled && isCancelled
            return isMeant ? nil : "call \(number) failed: \(error)"
        } catch {
            return "call \(number) threw \(error)"
        }
    }

    private static func expected(_ number: Int) -> String {
        number % 10 == 0 ? "a failure" : number % 10 < 4 ? "\(number)|\(number)" : "\(number)"
    }

    private func outcome(ofCall number: Int) async throws -> String {
        switch number % 10 {
        case 0: return try await client.status("fail-\(number)")["n"] ?? ""
        case 1, 2: return try await tokens(number).collect().joined(separator: "|")
        case 3:
            let stream = SyncProbeClient(client).blocking(tokens(number))
            return try await onThread { try stream.collect().joined(separator: "|") }
        case 4:
            let client = SyncProbeClient(client)
            return try await onThread { try client.wait { try await $0.status("\(number)")["n"] ?? "" } }
        default: return try await client.status("\(number)")["n"] ?? ""
        }
    }

    private func tokens(_ number: Int) -> APIStream<String> {
        client.caller.stream(.events(done: "[DONE]")) { APIRequest("tokens", .get, "/stream/\(number)/x") }
    }
}

/// The server of a soak, which answers with the number that it is asked for.
private enum SoakServer {
    static func client(_ url: String) throws -> ProbeClient {
        try ProbeClient(url).configured {
            $0.retries = 0
            $0.connectionLimit = 64
            $0.idleConnectionLifetime = .seconds(300)
        }
    }

    @Sendable static func answer(_ connection: LoopbackConnection) {
        while let request = connection.readRequest() {
            let path = request.line.split(separator: " ")[1].split(separator: "/").map(String.init)
            if path[0] == "stream" {
                connection.answer("data: \(path[1])\n\ndata: \(path[1])\n\ndata: [DONE]\n\n", type: "text/event-stream")
            } else if path[1].hasPrefix("fail") {
                connection.answer("{}", status: "500 Oops")
            } else {
                connection.answer(#"{"n":"\#(path[1])"}"#)
            }
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
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try #require(Int(line.filter(\.isNumber))) << 10
    #else
        return 0
    #endif
}
