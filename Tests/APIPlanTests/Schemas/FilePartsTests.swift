import APIPlan
import Testing

@Suite struct FilePartsTests {
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

    @Test func filesMayBeTheValuesOfAMap() {
        let planned = post(
            "multipart/form-data: { schema: { type: object, additionalProperties: { type: string, format: binary } } }"
        )
        #expect(planned.operation("a")?.parameters.map(\.type) == [.dictionary(.runtime("FilePart"))])
        #expect(planned.messages == [])
    }

    @Test func aFileIsAPartOfSwaggersForm() {
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

    @Test func partsWithoutATypeAreFiles() {
        let planned = Planned(
            paths: """
                /up:
                  post:
                    operationId: up
                    requestBody:
                      content:
                        multipart/form-data:
                          schema:
                            properties:
                              files: { type: array, items: {} }
                              one: {}
                              described: { description: the file }
                              values: { type: array }
                              meta: {}
                          encoding: { meta: { contentType: application/json } }
                    responses: { '204': { description: ok } }
                """
        )
        let file = TypeReference.runtime("FilePart")
        #expect(
            planned.properties("UpMultipart").map(\.type) == [
                .optional(.array(file)), .optional(file), .optional(file), .optional(.array(.anyValue)),
                .optional(.anyValue),
            ]
        )
    }
}
