import HTTPTypes

@_spi(Generated) @testable import APIRuntime

extension APIRequest {
    /// A call with an explicit operation name.
    init(
        _ operation: String,
        _ method: HTTPRequest.Method,
        _ path: APIPath,
        accept: String? = nil,
        failures: KeyValuePairs<Int, String>? = nil
    ) {
        self.init(method, path, accept: accept, failures: failures, operation: operation)
    }

    /// A call with another method, with an explicit operation name.
    init(_ operation: String, _ method: String, _ path: APIPath) {
        self.init(method, path, operation: operation)
    }
}
