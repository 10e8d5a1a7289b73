public import HTTPTransport

@_spi(Generated) extension APICaller {
    /// Returns a stream of text; the request is sent when the first element is requested.
    public func stream(
        _ format: StreamFormat,
        request: @escaping @Sendable () throws -> APIRequest
    ) -> APIStream<String> {
        APIStream(StreamCall(context: context, format: format, request: request, element: { $0.text }))
    }

    /// Returns a stream of bytes; the request is sent when the first piece is requested.
    public func stream(
        _ format: StreamFormat,
        request: @escaping @Sendable () throws -> APIRequest
    ) -> APIStream<[UInt8]> {
        APIStream(
            StreamCall(
                context: context,
                format: format,
                request: request,
                element: { Array($0.text.utf8) },
                piece: { $0 }
            )
        )
    }

    /// Returns a stream of JSON values; the request is sent when the first element is requested.
    public func stream<Element: Decodable & Sendable>(
        _ format: StreamFormat,
        request: @escaping @Sendable () throws -> APIRequest
    ) -> APIStream<Element> {
        APIStream(
            StreamCall(context: context, format: format, request: request) { try $0.json(as: Element.self) }
        )
    }
}
