@_spi(Generated) import APIRuntime
import Synchronization
import TestSupport

/// Makes the calls of a soak test and checks how each ends.
struct Soak: Sendable {
    /// How calls ended.
    struct Tally: Sendable, CustomStringConvertible {
        var succeeded = 0
        var failed = 0
        var cancelled = 0
        var faults: [String] = []

        var count: Int { succeeded + failed + cancelled + faults.count }

        var description: String {
            "\(count) calls: \(succeeded) succeeded, \(failed) failed, \(cancelled) cancelled, \(faults.count) at fault"
        }

        static func += (tally: inout Tally, more: Tally) {
            tally.succeeded += more.succeeded
            tally.failed += more.failed
            tally.cancelled += more.cancelled
            tally.faults += more.faults
        }
    }

    fileprivate enum End: Sendable {
        case succeeded
        case failed
        case cancelled
        case fault(String)
    }

    let server: SoakServer
    let client: ProbeClient

    /// Makes the calls, at most `limit` concurrently.
    func run(_ numbers: Range<Int>, atOnce limit: Int) async -> Tally {
        await withTaskGroup(of: End.self) { group in
            var tally = Tally()
            for number in numbers {
                if number - numbers.lowerBound >= limit, let end = await group.next() { tally.note(end) }
                group.addTask { await end(of: SoakCall(number)) }
            }
            for await end in group { tally.note(end) }
            return tally
        }
    }

    private func end(of call: SoakCall) async -> End {
        let stopper = CallStopper()
        if case .at(let stage)? = call.stop { server.stop(call.number, at: stage) { stopper.stop() } }
        let task = Task { try await items(of: call, stopper) }
        if !call.isSync { stopper.attach { task.cancel() } }
        if case .afterYields(let count)? = call.stop {
            for _ in 0..<count { await Task.yield() }
            stopper.stop()
        }
        let result = await task.result
        server.removeStop(call.number)
        return end(of: call, with: result)
    }

    private func end(of call: SoakCall, with result: Result<[String], any Error>) -> End {
        switch result {
        case .success(let items): end(of: call, with: items)
        case .failure(let error as APIError): end(of: call, with: error)
        case .failure(let error): .fault("call \(call.number) threw \(error)")
        }
    }

    private func end(of call: SoakCall, with items: [String]) -> End {
        if items == call.items, !call.fails {
            if server.requestCount(of: call.number) == 1 { return .succeeded }
            return .fault("call \(call.number) has the response of another")
        }
        // A sync stream that is closed ends after the items that were read.
        let mayEndEarly = call.stop != nil && call.isSync && call.isStream
        if mayEndEarly, call.items.starts(with: items) { return .cancelled }
        return .fault("call \(call.number) gave \(items)")
    }

    private func end(of call: SoakCall, with error: APIError) -> End {
        if call.fails, error.status == 500 {
            // The body of a cancelled call may be incomplete, but it must be the call's own.
            let (body, whole) = (String(decoding: error.body, as: UTF8.self), SoakServer.failure(of: call.number))
            if body == whole || call.stop != nil && whole.hasPrefix(body) { return .failed }
        }
        let isExpected = call.stop != nil && (error.code == .cancelled || error.code == .closed)
        return isExpected ? .cancelled : .fault("call \(call.number) failed: \(error)")
    }

    private func items(of call: SoakCall, _ stopper: CallStopper) async throws -> [String] {
        let request: @Sendable () -> APIRequest = { APIRequest("soak", .get, APIPath(stringLiteral: call.path)) }
        if call.isStream {
            let stream: APIStream<String> = client.caller.stream(.events(done: "[DONE]")) { request() }
            guard call.isSync else { return try await stream.collect() }
            let sync = SyncProbeClient(client).blocking(stream)
            stopper.attach { sync.close() }
            return try await onThread { try sync.collect() }
        }
        guard call.isSync else { return [try await number(request(), client)] }
        // A sync call can be ended from outside only by closing its client.
        let client = call.stop == nil ? client : try server.client()
        stopper.attach { SyncProbeClient(client).close() }
        return try await onThread { try SyncProbeClient(client).wait { [try await number(request(), $0)] } }
    }

    private func number(_ request: APIRequest, _ client: ProbeClient) async throws -> String {
        let response: [String: String] = try await client.caller.value(request)
        return response["n"] ?? ""
    }
}

extension Soak.Tally {
    fileprivate mutating func note(_ end: Soak.End) {
        switch end {
        case .succeeded: succeeded += 1
        case .failed: failed += 1
        case .cancelled: cancelled += 1
        case .fault(let text): faults.append(text)
        }
    }
}

/// Ends a call, also if it is used before the call exists.
private final class CallStopper: Sendable {
    private struct State {
        var isStopped = false
        var action: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    func attach(_ action: @escaping @Sendable () -> Void) {
        let isStopped = state.withLock { state in
            if !state.isStopped { state.action = action }
            return state.isStopped
        }
        if isStopped { action() }
    }

    func stop() {
        let action = state.withLock { state in
            state.isStopped = true
            defer { state.action = nil }
            return state.action
        }
        action?()
    }
}
