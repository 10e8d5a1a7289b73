@_spi(Generated) import APIRuntime
import Synchronization
import TestSupport

/// Makes the calls of a soak and looks at how each ends.
struct Soak: Sendable {
    /// How calls ended.
    struct Tally: Sendable, CustomStringConvertible {
        var answered = 0
        var failed = 0
        var cancelled = 0
        var faults: [String] = []

        var count: Int { answered + failed + cancelled + faults.count }

        var description: String {
            "\(count) calls: \(answered) answered, \(failed) failed, \(cancelled) cancelled, \(faults.count) at fault"
        }

        static func += (tally: inout Tally, more: Tally) {
            tally.answered += more.answered
            tally.failed += more.failed
            tally.cancelled += more.cancelled
            tally.faults += more.faults
        }
    }

    fileprivate enum End: Sendable {
        case answered
        case failed
        case cancelled
        case fault(String)
    }

    let server: SoakServer
    let client: ProbeClient

    /// Makes the calls, so many at once.
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
        let lever = Lever()
        if case .at(let moment)? = call.stop { server.stop(call.number, at: moment) { lever.pull() } }
        let task = Task { try await items(of: call, lever) }
        if !call.isSync { lever.attach { task.cancel() } }
        if case .afterYields(let count)? = call.stop {
            for _ in 0..<count { await Task.yield() }
            lever.pull()
        }
        let result = await task.result
        server.forget(call.number)
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
            if server.timesAsked(call.number) == 1 { return .answered }
            return .fault("call \(call.number) has the answer of another")
        }
        // A sync stream that is closed ends, behind what was read of it.
        let mayEndEarly = call.stop != nil && call.isSync && call.isStream
        if mayEndEarly, call.items.starts(with: items) { return .cancelled }
        return .fault("call \(call.number) gave \(items)")
    }

    private func end(of call: SoakCall, with error: APIError) -> End {
        if call.fails, error.status == 500 {
            // The body of one that is cancelled may break off; what there is of it is the call's own.
            let (body, whole) = (String(decoding: error.body, as: UTF8.self), SoakServer.failure(of: call.number))
            if body == whole || call.stop != nil && whole.hasPrefix(body) { return .failed }
        }
        let isMeant = call.stop != nil && (error.code == .cancelled || error.code == .closed)
        return isMeant ? .cancelled : .fault("call \(call.number) failed: \(error)")
    }

    private func items(of call: SoakCall, _ lever: Lever) async throws -> [String] {
        let request: @Sendable () -> APIRequest = { APIRequest("soak", .get, APIPath(stringLiteral: call.path)) }
        if call.isStream {
            let stream: APIStream<String> = client.caller.stream(.events(done: "[DONE]")) { request() }
            guard call.isSync else { return try await stream.collect() }
            let sync = SyncProbeClient(client).blocking(stream)
            lever.attach { sync.close() }
            return try await onThread { try sync.collect() }
        }
        guard call.isSync else { return [try await number(request(), client)] }
        // What ends a sync call from outside is the end of its client.
        let client = call.stop == nil ? client : try server.client()
        lever.attach { SyncProbeClient(client).close() }
        return try await onThread { try SyncProbeClient(client).wait { [try await number(request(), $0)] } }
    }

    private func number(_ request: APIRequest, _ client: ProbeClient) async throws -> String {
        let answer: [String: String] = try await client.caller.value(request)
        return answer["n"] ?? ""
    }
}

extension Soak.Tally {
    fileprivate mutating func note(_ end: Soak.End) {
        switch end {
        case .answered: answered += 1
        case .failed: failed += 1
        case .cancelled: cancelled += 1
        case .fault(let text): faults.append(text)
        }
    }
}

/// What ends a call, which may be wanted before there is one.
private final class Lever: Sendable {
    private struct State {
        var isPulled = false
        var action: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    func attach(_ action: @escaping @Sendable () -> Void) {
        let isPulled = state.withLock { state in
            if !state.isPulled { state.action = action }
            return state.isPulled
        }
        if isPulled { action() }
    }

    func pull() {
        let action = state.withLock { state in
            state.isPulled = true
            defer { state.action = nil }
            return state.action
        }
        action?()
    }
}
