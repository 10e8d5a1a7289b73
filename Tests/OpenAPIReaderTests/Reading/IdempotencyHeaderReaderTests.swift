import OpenAPIReader
import Testing

struct IdempotencyHeaderReaderTests {
    private func headers(_ root: String, _ own: String) -> [String?]? {
        read(document(root, own)).description?.operations.map(\.idempotencyHeader)
    }

    private func document(_ root: String, _ own: String) -> String {
        OpenAPIReaderTests.document(
            """
            \(root)
            paths:
              /pets:
                post: { responses: {}, \(own) }
                get: { responses: {} }
                patch: { responses: {} }
            """
        )
    }

    @Test func readsTheNameOfAnOperation() {
        #expect(headers("", "x-idempotency-header: X-Key") == ["X-Key", nil, nil])
    }

    @Test func theNameAtTheRootAppliesToMethodsThatAreNotIdempotent() {
        #expect(headers("x-idempotency-header: Key", "deprecated: false") == ["Key", nil, "Key"])
        #expect(headers("x-idempotency-header: Key", "x-idempotency-header: Own") == ["Own", nil, "Key"])
    }

    @Test(arguments: ["A Key", "", "Key:", "Schlüssel"]) func rejectsInvalidNames(_ name: String) {
        let messages = read(document("", "x-idempotency-header: '\(name)'")).diagnostics.map(\.message)
        #expect(messages == ["'\(name)' is not a valid header field name; write one such as 'Idempotency-Key'"])
    }
}
