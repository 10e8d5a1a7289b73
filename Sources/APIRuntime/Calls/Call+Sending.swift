import CurlTransport
import HTTPTransport

extension Call {
    /// Passes one request to the transport; the call's limits apply to a transport of the user.
    @inline(__always)
    func send(_ request: TransportRequest) async throws(APIError) -> TransportResponse {
        if let transport = context.configuration.transport { return try await send(request, over: transport) }
        do throws(TransportError) {
            return try await context.pool.send(request)
        } catch {
            throw APIError(error)
        }
    }

    private func send(
        _ request: TransportRequest,
        over transport: any Transport
    ) async throws(APIError) -> TransportResponse {
        if context.pool.isClosed { throw APIError(TransportError.closed) }
        if Task.isCancelled { throw APIError(TransportError.cancelled) }
        do {
            var response = try await limits.wait { try await transport.send(request) }
            if case .pieces(let pieces) = response.body { response.body = .pieces(pieces.bounded(by: limits)) }
            return response
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw APIError(TransportError.cancelled)
        } catch {
            throw APIError(.connection, "\(type(of: transport)) failed: \(error)", underlying: error)
        }
    }
}
