import APIPlan
import Testing

@Suite struct BodyPlannerTests {
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

    @Test func furtherContentTypesAreOverloads() {
        let planned = post(
            "text/csv: {}, application/json: \(Self.pet), multipart/form-data: \(Self.pet), image/png: {}"
        )
        let methods = planned.plan?.operations ?? []
        #expect(methods.map(\.name) == ["a", "a", "a", "a"])
        #expect(methods.flatMap(\.parameters).map(\.isUnlabeled) == [true, false, true, true])
        #expect(methods.flatMap(\.parameters).map(\.name) == ["body", "multipart", "body", "body"])
    }

    @Test func anotherFormOfTheSameValueIsOnlyTold() {
        let planned = post("application/json: \(Self.pet), application/xml: \(Self.pet), text/json: \(Self.pet)")
        #expect(planned.plan?.operations.count == 1)
        #expect(
            planned.operation("a")?.documentation.parameters.map(\.text)
                == ["The body. The server takes it as `text/json`, `application/xml` too."]
        )
        #expect(planned.messages.isEmpty)
    }

    @Test func patchesOfOneSchemaAreToldApart() {
        let planned = post("application/json-patch+json: \(Self.pet), application/merge-patch+json: \(Self.pet)")
        #expect(planned.plan?.operations.flatMap(\.parameters).map(\.name) == ["body", "mergePatch"])
    }

    @Test func binaryPropertiesOfPartsAreFiles() {
        let planned = post(
            """
            multipart/form-data: { schema: { properties: {
              file: { type: string, format: binary }, more: { type: array, items: { type: string, format: binary } },
              image: { type: string }, note: { type: string } } },
              encoding: { image: { contentType: 'image/png, image/jpeg' }, note: { contentType: text/plain,
              headers: { X-Kind: { schema: { const: a } } } } } }
            """
        )
        #expect(
            planned.properties("AMultipart").map(\.type) == [
                .optional(.runtime("FilePart")), .optional(.array(.runtime("FilePart"))),
                .optional(.runtime("FilePart")), .optional(.string),
            ]
        )
        #expect(
            planned.operation("a")?.bodyFormat
                == .multipart([
                    .init(name: "image", style: .part(contentType: "image/png", headers: [])),
                    .init(
                        name: "note",
                        style: .part(contentType: "text/plain", headers: [.init(name: "X-Kind", value: "a")])
                    ),
                ])
        )
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

    @Test func filesMayBeTheValuesOfAMap() {
        let planned = post(
            "multipart/form-data: { schema: { type: object, additionalProperties: { type: string, format: binary } } }"
        )
        #expect(planned.operation("a")?.parameters.map(\.type) == [.dictionary(.runtime("FilePart"))])
        #expect(planned.messages == [])
    }

    @Test func aFileThatIsTheFirstFieldOfSwaggersFormIsOneOfItsParts() {
        let planned = Planned(
            document: """
                swagger: '2.0'
                info: { title: A, version: '1' }
                paths:
                  /a:
                    post:
                      operationId: a
                      consumes: [multipart/form-data]
                      parameters:
                        - { name: file, in: formData, type: file, required: true }
                        - { name: note, in: formData, type: string }
                      responses: { '204': { description: None } }
                """
        )
        #expect(planned.operation("a")?.parameters.map(\.type) == [.named("AMultipart")])
        #expect(planned.properties("AMultipart").map(\.type) == [.runtime("FilePart"), .optional(.string)])
    }
}
