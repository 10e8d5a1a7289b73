@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

#if os(Linux)
    @Suite(.timeLimit(.minutes(5))) struct CurlLoopTests {
        @Test func itsThreadLeavesFaultsToTheProgramsHandlers() async throws {
            let client = try ProbeClient(RefusingPort().url)
            _ = await failure { try await client.configured { $0.retries = 0 }.health() }
            let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
            let statuses = threads.compactMap {
                try? String(contentsOfFile: "/proc/self/task/\($0)/status", encoding: .utf8)
            }
            let loop = try #require(statuses.first { $0.hasPrefix("Name:\tapi-loop\n") })
            let line = try #require(loop.split(separator: "\n").first { $0.hasPrefix("SigBlk:") })
            let mask = try #require(UInt64(line.dropFirst(8), radix: 16))
            let isBlocked = { (signal: Int32) in mask & 1 << UInt64(signal - 1) != 0 }
            #expect([SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT].allSatisfy { !isBlocked($0) })
            #expect([SIGINT, SIGTERM, SIGPIPE, SIGALRM].allSatisfy(isBlocked))
            withExtendedLifetime(client) {}
        }
    }
#endif
