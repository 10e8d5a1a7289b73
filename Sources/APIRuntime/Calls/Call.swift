import HTTPTypes
import Logging

/// One call on its way: middleware around it, then attempts until one counts.
struct Call: Sendable {
    let caller: APICaller
    let request: APIRequest

    /// The media types that the call asks for where the request does not say them.
    let accept: String
    var isStreamed = false
    var keepsChunkFraming = false

    /// What it makes of its answer.
    let expectation: Expectation

    /// Lets others end the call.
    var control: CallControl?

    /// Where an event stream goes on that is asked for again; nil for its first time and for every other call.
    var place: EventStreamPlace?

    /// Its attempts, those before this one too where a stream is opened again.
    let attempts: Attempts

    /// Describes a call that begins now, or goes on with `attempts`.
    init(
        _ request: APIRequest,
        on caller: APICaller,
        accepting accept: String,
        expecting expectation: Expectation,
        attempts: Attempts? = nil
    ) {
        self.caller = caller
        self.request = request
        self.accept = accept
        self.expectation = expectation
        self.attempts = attempts ?? Attempts(caller.settings)
    }

    /// Makes the call; returns its answer whatever the status, a streamed one when the head is there.
    ///
    /// Inlined, as are the steps below that most calls go through: an async function of its own is a frame to allocate, and a look
    /// at the task's executor on the way in and on the way back.
    @inline(__always)
    func response() async throws(APIError) -> TransportResponse {
        do throws(APIError) {
            let draft = try draft()
            let isPlain = caller.configuration.middleware.isEmpty
            let response = isPlain ? try await attempt(draft) : try await intercepted(draft)
            caller.recorder?.record(response.head, from: response.url ?? draft.url)
            caller.report(request, response.status, since: attempts.start)
            return response
        } catch {
            var error = error
            error.operation = error.operation ?? request.operation
            caller.configuration.logger?.debug("\(request.operation): \(error.code)")
            throw error
        }
    }

    /// The request with the client's settings, and yet without credentials.
    func draft() throws(APIError) -> TransportRequest {
        var draft = try caller.draft(of: request, accepting: accept, isStreamed: isStreamed)
        if keepsChunkFraming { draft.settings.keepsChunkFraming = true }
        draft.start = attempts.start
        draft.control = control
        draft.expectation = expectation
        if let place { draft.resume(at: place) }
        if let field = draft.idempotencyField, draft.headers[field] == nil {
            draft.headers[field] = attempts.idempotencyKey
        }
        return draft
    }

    /// Lets the middleware have the call, which ends at its time whatever they do.
    private func intercepted(_ draft: TransportRequest) async throws(APIError) -> TransportResponse {
        do {
            var response = try await bounds.wait(orFail: CallBounds.lateAnswer) {
                try await pass(draft, through: caller.configuration.middleware[...])
            }
            if case .pieces(let pieces) = response.body { response.body = .pieces(pieces.bounded(by: bounds)) }
            return response
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(TransferFailure.cancelled)
        }
    }

    private func pass(
        _ draft: TransportRequest,
        through middleware: ArraySlice<any Middleware>
    ) async throws(APIError) -> TransportResponse {
        guard let first = middleware.first else { return try await attempt(draft) }
        do {
            return try await first.intercept(draft) { try await pass($0, through: middleware.dropFirst()) }
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw APIError(TransferFailure.cancelled)
        } catch {
            throw APIError(.middleware, "\(type(of: first)) failed: \(error)", underlying: error)
        }
    }

    /// Sends the request until an attempt counts: a success, a failure that stays, or the last one.
    @inline(__always)
    private func attempt(_ draft: TransportRequest) async throws(APIError) -> TransportResponse {
        var hasNewToken = false
        while true {
            var tokens: [UsedToken] = []
            let outcome: RetrySchedule.Outcome
            do throws(APIError) {
                let response = try await follow(draft, &tokens)
                if response.status.kind == .successful { return response }
                // A server may end a token before its time; a new one is tried once.
                let isRefused = response.status.code == 401 && draft.canBeRepeated
                if isRefused, !hasNewToken, tokens.forget() {
                    hasNewToken = true
                    response.discard()
                    continue
                }
                outcome = .status(response.head)
                guard try await attempts.pause(after: outcome, of: draft, on: self) else { return response }
                response.discard()
            } catch {
                guard try await attempts.pause(after: .failure(error), of: draft, on: self) else { throw error }
            }
        }
    }

    /// Sends one attempt, to where its redirects lead.
    @inline(__always)
    private func follow(
        _ draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportResponse {
        var response = try await send(draft, &tokens)
        response.url = draft.url
        return Redirect.isMeant(by: response.status) ? try await follow(response, to: draft, &tokens) : response
    }

    /// Goes where an answer leads.
    private func follow(
        _ first: TransportResponse,
        to draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportResponse {
        var (response, request, number) = (first, draft, 1)
        while true {
            switch Redirect(response, to: request, number: number, limit: caller.configuration.redirectLimit) {
            case .none: return response
            case .refuse(let reason):
                response.refusal = reason
                return response
            case .follow(let next):
                response.discard()
                request = next
                response = try await send(request, &tokens)
                response.url = request.url
                number += 1
            }
        }
    }

    /// Sends one request with its credentials.
    @inline(__always)
    private func send(
        _ draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportResponse {
        guard caller.needsCredentials(request) else { return try await caller.send(draft, bounds) }
        return try await caller.send(try await authorized(draft, &tokens), bounds)
    }

    /// What ends the call while code of users runs.
    private var bounds: CallBounds {
        CallBounds(
            start: attempts.start,
            timeout: caller.configuration.timeout,
            control: control,
            pool: caller.pool
        )
    }

    /// The request with its credentials, for which it waits no longer than the call may take.
    private func authorized(
        _ draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportRequest {
        guard caller.waitsForCredentials(of: request) else {
            return try await caller.authorized(draft, for: request, &tokens)
        }
        do {
            let (sent, used) = try await bounds.wait {
                "the credentials were not there within \($0); raise configuration.timeout if they may take longer"
            } _: { [caller, request] in
                var used: [UsedToken] = []
                let sent = try await caller.authorized(draft, for: request, &used)
                return (sent, used)
            }
            tokens += used
            return sent
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(TransferFailure.cancelled)
        }
    }
}
