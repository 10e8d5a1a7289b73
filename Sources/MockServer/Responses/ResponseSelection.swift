import OpenAPIReader

extension Operation {
    /// The response to a valid request: the first declared success, else the first response.
    var usualResponse: Response? {
        responses.first { (200..<300).contains($0.usualStatus) } ?? responses.first
    }

    /// Returns the response for a status: that of the code, else of its range, else `default`.
    func declaredResponse(for status: Int) -> Response? {
        declaredResponse(exactly: status) ?? responses.first { $0.status == .range(status / 100) }
            ?? responses.first { $0.status == .fallback }
    }

    /// Returns the response that is declared for the status code itself.
    func declaredResponse(exactly status: Int) -> Response? {
        responses.first { $0.status == .code(status) }
    }
}

extension Response {
    /// The status to send: the lowest code of a range, and 200 for `default`.
    var usualStatus: Int {
        switch status {
        case .code(let code): code
        case .range(let digit): digit * 100
        case .fallback: 200
        }
    }

    /// Returns the media type to send: for a stream the first that is not JSON, else the first in `Accept`, else the first.
    func selectedMediaType(for request: MockRequest, _ operation: Operation, isStream: Bool) -> MediaType? {
        if isStream { return content.first { !MediaTypeName($0.name).isJSON } ?? content.first }
        let isForStreamsOnly = { (content: MediaType) in
            operation.stream != nil && MediaTypeName(content.name).essence == "text/event-stream"
        }
        let plain = content.filter { !isForStreamsOnly($0) }
        let candidates = plain.isEmpty ? content : plain
        return candidates.first { request.accepts($0.name) } ?? candidates.first
    }
}
