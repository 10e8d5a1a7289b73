import Foundation
import HTTPTransport
import TestSupport
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct CurlLoopTests {
    @Test func onlyItsOwnThreadIsCurrent() async throws {
        let pool = try ConnectionPool()
        #expect(!pool.loop.isCurrent)
        let isCurrent = await Task(executorPreference: pool.loop) { pool.loop.isCurrent }.value
        #expect(isCurrent)
    }

    @Test func runsJobsInTheOrderOfSubmission() async throws {
        let pool = try ConnectionPool()
        let numbers = await Task(executorPreference: pool.loop) {
            await withTaskGroup(of: Int.self) { group in
                for number in 0..<100 { group.addTask { number } }
                return await group.reduce(into: [Int]()) { $0.append($1) }
            }
        }.value
        #expect(numbers == Array(0..<100))
    }

    #if os(Linux)
        @Test func itsThreadBlocksNoSignalsOfFaults() async throws {
            let pool = try ConnectionPool()
            let status = try await Task(executorPreference: pool.loop) {
                try String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
            }.value
            #expect(status.hasPrefix("Name:\tapi-loop\n"))
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") })
            let mask = try #require(UInt64(line.dropFirst(8), radix: 16))
            let isBlocked = { (signal: Int32) in mask & 1 << UInt64(signal - 1) != 0 }
            #expect([SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT].allSatisfy { !isBlocked($0) })
            #expect([SIGINT, SIGTERM, SIGPIPE, SIGALRM].allSatisfy(isBlocked))
        }
    #endif
}
