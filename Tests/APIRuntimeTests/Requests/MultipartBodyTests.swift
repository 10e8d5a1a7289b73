import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct MultipartBodyTests {
    private struct Meta: Codable { var title: String, size: Int }

    private struct Form: Codable {
        var purpose = "train \"it\""
        var meta = Meta(title: "a\nb", size: 2)
        var tags = ["x", "y"]
        var file: FilePart
    }

    private func text(_ value: some Encodable, _ encodings: [String: FieldEncoding] = [:]) throws -> String? {
        let body = MultipartBody(encodings: encodings, boundary: "B")
        guard case .bytes(let bytes)? = try body.source(EncodedValue(value)) else { return nil }
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "|")
    }

    @Test func eachPropertyIsAPart() throws {
        let form = Form(file: .bytes([104, 105], fileName: "a\"b.txt", contentType: "text/plain"))
        #expect(
            try text(form) == """
                --B|Content-Disposition: form-data; name="purpose"||train "it"|\
                --B|Content-Disposition: form-data; name="meta"|Content-Type: application/json||\
                {"title":"a\\nb","size":2}|\
                --B|Content-Disposition: form-data; name="tags"||x|\
                --B|Content-Disposition: form-data; name="tags"||y|\
                --B|Content-Disposition: form-data; name="file"; filename="a%22b.txt"|Content-Type: text/plain||hi|\
                --B--|
                """
        )
    }

    @Test func theDescriptionDefinesTypesAndHeaders() throws {
        var file = FilePart.bytes([104, 105], fileName: nil)
        file.headers = ["X-Kind": "own"]
        #expect(
            try text(["file": file], ["file": .part("image/png", headers: ["X-Kind": "a", "X-Other": "b"])]) == """
                --B|Content-Disposition: form-data; name="file"|Content-Type: image/png|X-Kind: own|X-Other: b||hi|--B--|
                """
        )
        #expect(
            try text(["note": "n"], ["note": .part("application/json")]) == """
                --B|Content-Disposition: form-data; name="note"|Content-Type: application/json||"n"|--B--|
                """
        )
    }

    @Test func aLineBreakInAHeaderIsRefused() {
        let form = ["file": FilePart.text("x", contentType: "a/b\r\nX-Injected: yes")]
        #expect(throws: APIError.self) { try text(form) }
    }

    @Test func boundariesDiffer() {
        let one = MultipartBody(encodings: [:])
        #expect(one.boundary != MultipartBody(encodings: [:]).boundary)
        #expect(one.contentType == "multipart/form-data; boundary=\(one.boundary)")
    }
}
