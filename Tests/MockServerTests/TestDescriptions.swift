import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

/// Reads a description that a test wrote; a finding of the reader fails the test.
func describe(_ yaml: String) throws -> OpenAPIDescription {
    let result = DescriptionReader.read(Array(yaml.utf8), file: "test.yaml")
    return try #require(result.description, "\(result.diagnostics)")
}

/// Reads the paths of a description that has nothing else but `components`.
func describe(paths: String, components: String = "components: {}") throws -> OpenAPIDescription {
    try describe("openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths:\n\(paths)\n\(components)\n")
}

/// A POST with a JSON body.
func post(_ path: String, _ json: String, fields: [String: String] = [:]) -> IncomingRequest {
    let all = fields.merging(["content-type": "application/json"]) { given, _ in given }
    return IncomingRequest(method: "POST", path: path, fields: all, body: Data(json.utf8))
}

extension Answer {
    /// The body of known length as text.
    var text: String? {
        if case .whole(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    /// The chunks as texts.
    var pieces: [String]? {
        if case .pieces(let chunks) = body { chunks.map { String(decoding: $0, as: UTF8.self) } } else { nil }
    }
}
