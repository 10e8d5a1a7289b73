import HTTPTransport

extension Call {
    /// Runs the middleware around the attempts; the call's limits end it.
    func passMiddleware(_ draft: TransportRequest) async throws(APIError) -> TransportResponse {
        do {
            var response = try await limits.wait {
                try await pass(draft, through: context.configuration.middleware[...])
            }
            if case .pieces(let pieces) = response.body { response.body = .pieces(pieces.bounded(by: limits)) }
            return response
        } catch let error as APIError {
            throw error
        } catch {
            throw APIError(TransportError.cancelled)
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
            throw APIError(TransportError.cancelled)
        } catch {
            throw APIError(.middleware, "\(type(of: first)) failed: \(error)", underlying: error)
        }
    }
}
