import HTTPTypes

@testable import APIRuntime

extension APIRequest {
    /// A call under a name that is no method's.
    init(
        _ operation: String,
        _ method: HTTPRequest.Method,
        _ path: APIPath,
        accept: String? = nil,
        failures: KeyValuePairs<Int, String>? = nil
    ) {
        self.init(method, path, accept: accept, failures: failures, operation: operation)
    }

    /// A call with another method, under a name that is no method's.
    init(_ operation: String, _ method: String, _ path: APIPath) {
        self.init(method, path, operation: operation)
    }
}
