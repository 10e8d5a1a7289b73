import Foundation
import HTTPTransport
import Synchronization
import TestSupport
import Testing

@testable import CurlTransport

@Suite(.timeLimit(.minutes(30))) struct CurlLoopTests {
    @Test func onlyItsOwnThreadIsCurrent() async throws {
        let pool = try ConnectionPool()
        #expect(!pool.loop.isCurrent)
        #expect(try await onLoop { pool.loop.isCurrent })
    }

    @Test func runsCommandsInTheOrderOfSubmission() async throws {
        let pool = try ConnectionPool()
        let numbers = Mutex<[Int]>([])
        await withCheckedContinuation { continuation in
            for number in 0..<100 {
                pool.close {
                    numbers.withLock { $0.append(number) }
                    if number == 99 { continuation.resume() }
                }
            }
        }
        #expect(numbers.withLock { $0 } == Array(0..<100))
    }

    #if os(Linux)
        @Test func itsThreadBlocksNoSignalsOfFaults() async throws {
            let status = try await onLoop { try String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8) }
            #expect(status.hasPrefix("Name:\tapi-loop\n"))
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") })
            let mask = try #require(UInt64(line.dropFirst(8), radix: 16))
            let isBlocked = { (signal: Int32) in mask & 1 << UInt64(signal - 1) != 0 }
            #expect([SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT].allSatisfy { !isBlocked($0) })
            #expect([SIGINT, SIGTERM, SIGPIPE, SIGALRM].allSatisfy(isBlocked))
        }
    #endif
}

/// Runs `body` on the loop's thread.
private func onLoop<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    let pool = try ConnectionPool()
    return try await withCheckedThrowingContinuation { continuation in
        pool.close { continuation.resume(with: Result(catching: body)) }
    }
}
