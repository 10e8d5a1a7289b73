import APIPlan
import Testing

@Suite struct BodyKindTests {
    private func post(_ content: String, required: Bool = true) -> Planned {
        Planned(
            schemas:
                "Pet: { type: object, properties: { name: { type: string }, tags: { type: array, items: { type: string } } } }",
            paths: """
                /a:
                  post:
                    operationId: a
                    requestBody: { required: \(required), content: { \(content) } }
                    responses: { '204': { description: None } }
                """
        )
    }

    private static let pet = "{ schema: { $ref: '#/components/schemas/Pet' } }"

    @Test(arguments: [
        (
            "application/vnd.pet+json: \(pet)", TypeReference.named("Pet"),
            BodyFormat.json(contentType: "application/vnd.pet+json")
        ),
        ("application/x-www-form-urlencoded: \(pet)", .named("Pet"), .form([])),
        ("multipart/form-data: \(pet)", .named("Pet"), .multipart([])),
        ("text/csv: {}", .string, .text(contentType: "text/csv")),
        ("image/*: {}", .runtime("UploadBody"), .upload(contentType: "image/*")),
        ("application/xml: \(pet)", .runtime("UploadBody"), .upload(contentType: "application/xml")),
        ("'*/*': \(pet)", .named("Pet"), .json(contentType: nil)),
        ("'*/*': { schema: { type: string, format: binary } }", .runtime("UploadBody"), .upload(contentType: "*/*")),
    ])
    func takesEveryContentType(content: String, type: TypeReference, format: BodyFormat) {
        let operation = post(content).operation("a")
        #expect(operation?.parameters.map(\.type) == [type])
        #expect(operation?.bodyFormat == format)
    }

    @Test(arguments: [
        ("style: deepObject, explode: true", FieldEncodingPlan.Style.brackets),
        ("style: form, explode: false", .commas), ("explode: true", .exploded),
        ("style: spaceDelimited", .spaces), ("style: pipeDelimited", .pipes),
    ])
    func keepsTheStyleOfAField(encoding: String, style: FieldEncodingPlan.Style) {
        let planned = post(
            "application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' }, encoding: { tags: { \(encoding) } } }"
        )
        #expect(planned.operation("a")?.bodyFormat == .form([.init(name: "tags", style: style)]))
    }
}
