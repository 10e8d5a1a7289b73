import APIPlan
import Testing

@Suite struct MethodPlannerTests {
    @Test func anotherMediaTypeHasItsOwnMethod() throws {
        let planned = Planned(
            schemas: "Report: { type: object, properties: { rows: { type: integer } } }",
            paths: """
                /report:
                  get:
                    operationId: getReport
                    parameters: [{ name: order, in: query, schema: { enum: [up, down] } }]
                    responses:
                      '200':
                        description: The report.
                        content:
                          text/csv: { schema: { type: string } }
                          application/json: { schema: { $ref: '#/components/schemas/Report' } }
                          application/xml: { schema: { $ref: '#/components/schemas/Report' } }
                          application/pdf: {}
                """
        )
        #expect(planned.messages == [])
        let operations = try #require(planned.plan?.operations)
        #expect(operations.map(\.name) == ["getReport", "getReportAsCSV", "getReportAsPDF"])
        #expect(operations.map(\.result) == [.value(.named("Report")), .text, .bytes])
        #expect(operations.map(\.accept) == [nil, "text/csv", "application/pdf"])
        #expect(operations.map { $0.parameters.map(\.name) } == [["order"], ["order"], ["order"]])
        #expect(planned.plan?.types.map(\.name) == ["Report", "GetReportOrder"])
    }

    @Test func overloadsFollowThePlainMethod() {
        let planned = Planned(
            paths: """
                /a:
                  post:
                    operationId: a
                    x-stream: { method: b, format: sse }
                    requestBody: { required: true, content: { text/csv: {}, image/png: {} } }
                    responses: { '200': { description: A, content: { text/plain: {} } } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == ["a", "a", "b"])
        #expect(
            planned.plan?.operations.map(\.bodyFormat) == [
                .text(contentType: "text/csv"), .upload(contentType: "image/png"), .text(contentType: "text/csv"),
            ]
        )
        #expect(
            planned.plan?.operations.map { $0.parameters.map(\.type) } == [
                [.string], [.runtime("UploadBody")], [.string],
            ]
        )
    }
}
