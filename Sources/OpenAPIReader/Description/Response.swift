/// A response of an operation (OpenAPI 3.1 section 4.8.17).
package struct Response: Hashable, Sendable {
    /// The status codes that a response is declared for.
    package enum Status: Hashable, Sendable {
        /// `404`
        case code(Int)
        /// `4XX`, as its first digit
        case range(Int)
        /// `default`
        case fallback
    }

    /// The status codes that the response is declared for.
    package var status: Status

    /// A description in CommonMark.
    package var description: String?

    /// The body in each media type that the server sends, in the document's order; empty for no body.
    package var content: [MediaType]

    /// The declared header fields with their descriptions.
    package var headers: [Note]

    /// The links to other operations with their descriptions.
    package var links: [Note]

    /// The name of the component, if the response is a reference to one.
    package var component: String?

    /// The position of the status code.
    package var position: SourcePosition

    /// A name with its description.
    package struct Note: Hashable, Sendable {
        /// The name of the header field or the link.
        package var name: String

        /// A description in CommonMark.
        package var text: String?

        /// Creates a name with its description.
        package init(name: String, text: String? = nil) {
            self.name = name
            self.text = text
        }
    }

    /// Creates a response.
    package init(
        status: Status,
        description: String? = nil,
        content: [MediaType],
        headers: [Note] = [],
        links: [Note] = [],
        component: String? = nil,
        position: SourcePosition
    ) {
        self.status = status
        self.description = description
        self.content = content
        self.headers = headers
        self.links = links
        self.component = component
        self.position = position
    }
}

extension Response {
    /// Whether the response is declared for successful requests only; `default` is not.
    var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .fallback: false
        }
    }
}
