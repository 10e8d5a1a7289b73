import OpenAPIReader
import Testing

struct DocumentReaderTests {
    @Test func readsTheInfo() {
        let result = read("openapi: 3.1.0\ninfo: {title: Shop, version: 1.10.0, summary: S, description: D}")
        #expect(result.diagnostics == [])
        #expect(result.description?.info == Info(title: "Shop", version: "1.10.0", summary: "S", description: "D"))
        #expect(result.description?.infoPosition?.description == "api.yaml:2:1")
    }

    @Test func anAPIWithoutATitleIsNamedAfterItsFile() {
        let result = DescriptionReader.read(Array("openapi: 3.1.0".utf8), file: "some/shop.openapi.yaml")
        #expect(result.description?.info == Info(title: "shop", version: ""))
        #expect(result.description?.infoPosition == nil)
        #expect(
            result.diagnostics.map(\.message) == ["an OpenAPI document needs 'info'; the API is called 'shop'"]
        )
    }

    @Test func reportsAMissingVersion() {
        #expect(
            messages("openapi: 3.1.0\ninfo: {title: a}") == [
                "api.yaml:2:7: warning: [missing-key] 'info' needs 'version'"
            ]
        )
    }

    @Test func readsSchemasThatOnlyOperationsReferTo() {
        let text = document(
            """
            paths:
              /a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/x-defs/definitions/Extra'}}}}}}}
            components: {schemas: {Pet: {type: string}}}
            x-defs: {definitions: {Extra: {type: object, properties: {a: {$ref: '#/x-defs/definitions/Other'}}}, Other: {type: string}}}
            """
        )
        #expect(messages(text) == [])
        #expect(read(text).description?.schemas.map(\.name) == ["Pet", "Extra", "Other"])
    }

    @Test func readsSecurityWithItsSchemes() {
        let text = document(
            """
            security: [{key: []}]
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
            """
        )
        #expect(messages(text) == [])
        #expect(read(text).description?.securitySchemes.map(\.kind) == [.apiKey(.header, name: "X-Key")])
        #expect(read(text).description?.security.map(\.entries) == [[.init(scheme: "key")]])
    }
}
