import HTTPTransport

extension Call {
    /// Sends one attempt and follows its redirects.
    @inline(__always)
    func follow(
        _ draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportResponse {
        var response = try await authorizeAndSend(draft, &tokens)
        response.url = draft.url
        return Redirect.isRedirect(response.status) ? try await follow(response, to: draft, &tokens) : response
    }

    private func follow(
        _ first: TransportResponse,
        to draft: TransportRequest,
        _ tokens: inout [UsedToken]
    ) async throws(APIError) -> TransportResponse {
        var (response, request, number) = (first, draft, 1)
        while true {
            switch Redirect(response, to: request, number: number, limit: context.configuration.redirectLimit) {
            case .none: return response
            case .refuse(let reason):
                response.refusal = reason
                return response
            case .follow(let next):
                response.discard()
                request = next
                response = try await authorizeAndSend(request, &tokens)
                response.url = request.url
                number += 1
            }
        }
    }
}
