import Testing

@Suite struct BodyEmitterTests {
    @Test func writesAFormWithTheStylesOfItsProperties() {
        let generated = Generated(
            paths: """
                /customers:
                  post:
                    operationId: createCustomer
                    requestBody:
                      content:
                        application/x-www-form-urlencoded:
                          schema: { type: object, properties: { expand: { type: array, items: { type: string } } } }
                          encoding: { expand: { style: deepObject, explode: true } }
                    responses: { '204': { description: Done } }
                """
        )
        let expected = """
            /// `POST /customers`
            func createCustomer(_ body: CreateCustomerForm? = nil) async throws {
                var request = APIRequest(.post, "/customers")
                if let body {
                    try request.form(body, ["expand": .brackets])
                }
                try await caller.empty(request)
            }
            """
        #expect(generated.methods == expected)
    }
}
