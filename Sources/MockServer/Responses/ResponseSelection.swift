import OpenAPIReader

extension Operation {
    /// What the operation answers when all goes well: the first declared success, else whatever comes first.
    var usualResponse: Response? {
        responses.first { (200..<300).contains($0.usualStatus) } ?? responses.first
    }

    /// The response declared for a status: the code itself, its range, or `default`, in this order.
    func response(for status: Int, exactly: Bool = false) -> Response? {
        let exact = responses.first { $0.status == .code(status) }
        if exactly || exact != nil { return exact }
        return responses.first { $0.status == .range(status / 100) } ?? responses.first { $0.status == .fallback }
    }
}

extension Response {
    /// The status to send for the response: the lowest of a range, and 200 for `default`.
    var usualStatus: Int {
        switch status {
        case .code(let code): code
        case .range(let digit): digit * 100
        case .fallback: 200
        }
    }

    /// The body to send: for a stream the first that is not JSON, else the first that `Accept` names, else the first.
    func content(for request: IncomingRequest, _ operation: Operation, streams: Bool) -> MediaType? {
        if streams { return content.first { !MediaTypeName($0.name).isJSON } ?? content.first }
        let isOnlyForStreams = { (content: MediaType) in
            operation.stream != nil && MediaTypeName(content.name).essence == "text/event-stream"
        }
        let plain = content.filter { !isOnlyForStreams($0) }
        let candidates = plain.isEmpty ? content : plain
        return candidates.first { request.accepts($0.name) } ?? candidates.first
    }
}
