import APIModels
@_spi(Generated) import HTTPTransport
import HTTPTypes
import Platform
import Synchronization

/// Encodes the values of a script as the response that a call expects.
struct ScriptedResponse {
    private let request: TransportRequest

    init(_ request: TransportRequest) { self.request = request }

    /// Returns a complete response.
    func response(
        _ value: some Encodable,
        _ status: HTTPResponse.Status,
        _ headers: HTTPFields
    ) throws -> TransportResponse {
        // The values of other statuses have other types, which no call expects.
        if status.kind == .successful { try check(value) }
        var fields = headers
        let (bytes, type) = try Self.bytes(of: value, request.expectation)
        if fields[.contentType] == nil { fields[.contentType] = type }
        return TransportResponse(head: HTTPResponse(status: status, headerFields: fields), body: .bytes(bytes))
    }

    /// Returns a streamed response.
    func stream<Element: Encodable & Sendable>(_ elements: [Element], _ failure: APIError?) throws -> TransportResponse
    {
        guard let format = request.expectation?.format else {
            throw APIError(.configuration, "'\(request.operation)' does not return a stream; use respond(to:with:)")
        }
        for element in elements { try check(element) }
        // Any empty array can be cast to an array of bytes.
        var pieces =
            Element.self == [UInt8].self
            ? elements.compactMap { $0 as? [UInt8] } : try elements.map { Array(try Self.text(of: $0, format).utf8) }
        if failure == nil, case .events(let options) = format.kind, let done = options.done {
            pieces.append(Array("data: \(done)\n\n".utf8))
        }
        let source = Source(pieces[...], failure)
        return TransportResponse(
            head: HTTPResponse(status: .ok, headerFields: [.contentType: format.contentType]),
            body: .pieces(BodyPieces { try source.next() })
        )
    }

    private func check(_ value: some Encodable) throws {
        guard let expected = request.expectation?.type, expected != type(of: value) else { return }
        throw APIError(
            .configuration,
            "'\(request.operation)' returns \(expected), but the script responds with \(type(of: value))"
        )
    }

    private static func bytes(of value: some Encodable, _ expectation: Expectation?) throws -> ([UInt8], String) {
        guard expectation?.isJSON == false else {
            return (try JSONEncoding.bytes(of: value), "application/json")
        }
        if let bytes = value as? [UInt8] { return (bytes, "application/octet-stream") }
        if let text = value as? String { return (Array(text.utf8), "text/plain") }
        return (try JSONEncoding.bytes(of: value), "application/json")
    }

    private static func text(of element: some Encodable, _ format: StreamFormat) throws -> String {
        switch format.kind {
        case .events(let options): event(try element as? String ?? json(element), options)
        case .text, .bytes: try element as? String ?? json(element)
        case .jsonLines: try json(element) + "\n"
        case .jsonSequence: "\u{1E}" + (try json(element)) + "\n"
        }
    }

    private static func json(_ element: some Encodable) throws -> String {
        String(decoding: try JSONEncoding.bytes(of: element), as: UTF8.self)
    }

    private static func event(_ text: String, _ options: StreamFormat.Events) -> String {
        guard options.item == .data else { return fields(ofEvent: text) }
        let text = options.unescapesNewlines ? text.replacing("\n", with: "\\n") : text
        return lines(text).map { "data: \($0)\n" }.joined() + "\n"
    }

    /// Encodes an object with `data`, `event`, `id` and `retry` as an event.
    private static func fields(ofEvent json: String) -> String {
        let members = try? JSONDecoding.value([String: JSONValue].self, from: json)
        let fields = (members ?? [:]).sorted { $0.key < $1.key }.flatMap { name, value in
            let text = if case .string(let text) = value { text } else { "\(value)" }
            return lines(text).map { "\(name): \($0)\n" }
        }
        return fields.joined() + "\n"
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Returns the pieces, then throws the failure.
    private final class Source: Sendable {
        private let rest: Mutex<ArraySlice<[UInt8]>>
        private let failure: APIError?

        init(_ pieces: ArraySlice<[UInt8]>, _ failure: APIError?) {
            rest = Mutex(pieces)
            self.failure = failure
        }

        func next() throws -> [UInt8]? {
            if let piece = rest.withLock({ $0.popFirst() }) { return piece }
            if let failure { throw failure }
            return nil
        }
    }
}
