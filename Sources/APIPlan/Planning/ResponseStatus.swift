import OpenAPIReader

extension Response {
    /// Whether the response is declared for 2XX.
    var isSuccess: Bool {
        switch status {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .fallback: false
        }
    }
}

extension Response.Status {
    /// The key of the runtime's table of failures.
    var tableKey: Int {
        switch self {
        case .code(let code): code
        case .range(let digit): digit
        case .fallback: 0
        }
    }
}
