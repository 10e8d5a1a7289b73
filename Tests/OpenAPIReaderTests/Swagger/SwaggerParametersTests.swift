import OpenAPIReader
import Testing

struct SwaggerParametersTests {
    /// Reads a Swagger 2.0 document with one operation, whose parameters are in line 6.
    private func result(_ parameters: String, consumes: String = "[]") -> ReadingResult {
        read(
            """
            swagger: '2.0'
            info: {title: A, version: '1'}
            paths:
              /a:
                post:
                  parameters: [\(parameters)]
                  consumes: \(consumes)
                  responses: {}
            """
        )
    }

    @Test(arguments: [
        ("csv", Parameter.Style.form, false), ("multi", .form, true), ("ssv", .spaceDelimited, false),
        ("pipes", .pipeDelimited, false),
    ])
    func convertsCollectionFormatsOfQueries(format: String, style: Parameter.Style, explodes: Bool) {
        let result = result("{name: a, in: query, type: array, items: {type: string}, collectionFormat: \(format)}")
        #expect(result.diagnostics == [])
        let parameter = result.description?.operations.first?.parameters.first
        #expect(parameter?.style == style)
        #expect(parameter?.explodes == explodes)
        guard case .array? = parameter?.schema.kind else {
            Issue.record("the schema is not an array")
            return
        }
    }

    @Test func aCollectionFormatThatIsNotSupportedIsAString() {
        let result = result("{name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}")
        #expect(
            result.diagnostics.map(\.message) == [
                "the collection format 'tsv' is not supported; the parameter is one string"
            ]
        )
        #expect(result.description?.operations.first?.parameters.first?.schema.kind == .string(format: nil))
    }

    @Test(arguments: [
        ("[]", ["application/json"]), ("[application/xml, text/json]", ["application/xml", "text/json"]),
    ])
    func theBodyHasTheMediaTypesOfConsumes(consumes: String, names: [String]) {
        let result = result("{name: b, in: body, required: true, schema: {type: string}}", consumes: consumes)
        #expect(result.description?.operations.first?.requestBody?.content.map(\.name) == names)
        #expect(result.description?.operations.first?.requestBody?.isRequired == true)
    }

    @Test(arguments: [
        ("string", "[]", "application/x-www-form-urlencoded"),
        ("string", "[multipart/form-data]", "multipart/form-data"),
        ("file", "[application/x-www-form-urlencoded]", "multipart/form-data"),
    ])
    func aFormIsMultipartWithFilesOrIfConsumesHasIt(type: String, consumes: String, name: String) {
        let result = result("{name: f, in: formData, type: \(type)}", consumes: consumes)
        #expect(result.description?.operations.first?.requestBody?.content.map(\.name) == [name])
    }

    @Test func listsInFormsHaveAnEncoding() {
        let result = result("{name: f, in: formData, type: array, items: {type: string}, collectionFormat: ssv}")
        let media = result.description?.operations.first?.requestBody?.content.first
        #expect(media?.encodings["f"]?.style == "spaceDelimited")
        #expect(media?.encodings["f"]?.explodes == false)
    }
}
