import OpenAPIReader

/// Requests the names of an operation's methods.
///
/// Names follow from the operation alone, so that an operation that is added never renames another one.
struct OperationNames {
    /// A further method for a media type of the success response, with the request for its name.
    typealias Further = (response: ResponseContent.Further, request: NameRequest)

    /// The requests for the names of one operation's methods.
    struct Requests {
        var plain: NameRequest?
        var stream: NameRequest?
        var further: [Further] = []
        var pages: NameRequest?

        /// All requests, in the order of the methods.
        var all: [NameRequest] {
            [plain, stream].compactMap(\.self) + further.map(\.request) + [pages].compactMap(\.self)
        }
    }

    let types: TypePlanner
    private var identifiers: Set<String> = []

    init(types: TypePlanner) {
        self.types = types
    }

    /// Returns the requests for an operation's methods.
    mutating func requests(for operation: Operation, diagnostics: inout [Diagnostic]) -> Requests {
        // A duplicate `operationId` is the name of the first operation only.
        let isFirst = operation.operationID.map { identifiers.insert($0).inserted } ?? false
        var requests = Requests()
        requests.plain = plain(operation, isFirst)
        requests.further = requests.plain.map { further(operation, $0, &diagnostics) } ?? []
        requests.stream = stream(operation, isFirst)
        requests.pages = pages(operation, requests.plain, &diagnostics)
        return requests
    }

    private func plain(_ operation: Operation, _ ownsIdentifier: Bool) -> NameRequest? {
        guard let stream = operation.stream else { return request(operation, ownsIdentifier) }
        return stream.method == nil && !stream.hasPlainResponse ? nil : request(operation, ownsIdentifier)
    }

    private func stream(_ operation: Operation, _ ownsIdentifier: Bool) -> NameRequest? {
        guard let stream = operation.stream else { return nil }
        if stream.hasPlainResponse, stream.method == nil {
            let plain = request(operation, ownsIdentifier)
            let name = "stream" + plain.name.prefix(1).uppercased() + plain.name.dropFirst()
            return NameRequest(name, wireName: name, position: operation.position)
        }
        guard let method = stream.method else { return request(operation, ownsIdentifier) }
        return types.catalog.request(method, chosen: method, wireName: method, at: stream.position)
    }

    /// The method that reads page by page: `listPetsPages` for `listPets`.
    private func pages(
        _ operation: Operation,
        _ plain: NameRequest?,
        _ diagnostics: inout [Diagnostic]
    ) -> NameRequest? {
        guard let pagination = operation.pagination else { return nil }
        guard let plain else {
            if pagination.isInferred { return nil }
            let message =
                "'x-pagination' needs a method that returns the whole response, and this operation only streams it"
            diagnostics.append(Diagnostic(.error, code: "pagination", message, at: pagination.position))
            return nil
        }
        let name = plain.name + "Pages"
        return NameRequest(name, wireName: name, position: operation.position)
    }

    /// The methods for other media types than the plain method's: `getReportAsCSV` for `getReport`.
    private func further(
        _ operation: Operation,
        _ plain: NameRequest,
        _ diagnostics: inout [Diagnostic]
    ) -> [Further] {
        ResponseContent(operation: operation, table: types.table).further(&diagnostics).map { further in
            let name = plain.name + further.suffix
            let wireName = "\(name) (\(further.media.name))"
            return (further, NameRequest(name, wireName: wireName, position: further.media.position))
        }
    }

    private func request(_ operation: Operation, _ ownsIdentifier: Bool) -> NameRequest {
        let path = "\(operation.method) \(operation.path)"
        let alternative = OperationName.member(method: operation.method, path: operation.path)
        let identifier = ownsIdentifier ? operation.operationID.flatMap { $0.isEmpty ? nil : $0 } : nil
        let name = identifier.map(SwiftName.member) ?? alternative
        let chosen = operation.swiftName
        var request = types.catalog.request(name, chosen: chosen, wireName: identifier ?? path, at: operation.position)
        request.alternative = alternative
        return request
    }
}
