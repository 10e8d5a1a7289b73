extension APICaller {
    /// Sends one request as it is; a transport of the user's own gets no longer than the call may take.
    @inline(__always)
    func send(_ request: TransportRequest, _ bounds: CallBounds) async throws(APIError) -> TransportResponse {
        if let transport = configuration.transport { return try await send(request, over: transport, bounds) }
        do throws(TransferFailure) {
            return try await pool.send(request)
        } catch {
            throw APIError(error)
        }
    }

    private func send(
        _ request: TransportRequest,
        over transport: any Transport,
        _ bounds: CallBounds
    ) async throws(APIError) -> TransportResponse {
        if pool.isClosed { throw APIError(TransferFailure.closed) }
        if Task.isCancelled { throw APIError(TransferFailure.cancelled) }
        do {
            var response = try await bounds.wait(orFail: CallBounds.lateAnswer) { try await transport.send(request) }
            if case .pieces(let pieces) = response.body { response.body = .pieces(pieces.bounded(by: bounds)) }
            return response
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw APIError(TransferFailure.cancelled)
        } catch {
            throw APIError(.connection, "\(type(of: transport)) failed: \(error)", underlying: error)
        }
    }
}
