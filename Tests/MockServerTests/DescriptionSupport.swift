import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

/// Reads a description; a diagnostic of the reader fails the test.
func describe(_ yaml: String) throws -> OpenAPIDescription {
    let result = DescriptionReader.read(Array(yaml.utf8), file: "test.yaml")
    return try #require(result.description, "\(result.diagnostics)")
}

/// Reads a description from its `paths` and `components`.
func describe(paths: String, components: String = "components: {}") throws -> OpenAPIDescription {
    try describe("openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths:\n\(paths)\n\(components)\n")
}

/// Returns a POST request with a JSON body.
func post(_ path: String, _ json: String, fields: [String: String] = [:]) -> MockRequest {
    let all = fields.merging(["content-type": "application/json"]) { given, _ in given }
    return MockRequest(method: "POST", path: path, fields: all, body: Data(json.utf8))
}

extension MockResponse {
    /// The body of known length as text.
    var text: String? {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    /// The chunks as text.
    var chunks: [String]? {
        if case .chunks(let chunks) = body { chunks.map { String(decoding: $0, as: UTF8.self) } } else { nil }
    }
}
