import APIPlan
import Testing

@Suite struct PagesPlannerTests {
    private func planned(_ pagination: String, response: String = "$ref: '#/components/schemas/Page'") -> Planned {
        Planned(
            schemas: """
                Page:
                  type: object
                  required: [count]
                  properties:
                    count: { type: integer }
                    data: { type: array, items: { type: string } }
                    next: { type: string }
                """,
            paths: """
                /pets:
                  get:
                    operationId: listPets
                    x-pagination: \(pagination)
                    parameters:
                      - { name: after, in: query, schema: { type: string } }
                      - { name: skip, in: query, schema: { type: integer } }
                      - { name: at, in: query, required: true, schema: { type: string } }
                    responses: { '200': { description: Pets, content: { application/json: { schema: { \(response) } } } } }
                """
        )
    }

    @Test func plansAMethodThatReadsPages() throws {
        let plan = planned("{ cursor: after, next: next, items: data }")
        let method = try #require(plan.operation("listPetsPages"))
        guard case .pages(let pages) = method.result else {
            Issue.record("\(method.result) is not a list of pages")
            return
        }
        #expect(pages.method == "listPets")
        #expect(pages.page == .array(.string))
        #expect(pages.items == [.property("data")])
        #expect(pages.mayLackItems)
        #expect(pages.pagination == .cursor(PagesPlan.Cursor(parameter: "after", next: [.property("next")])))
        #expect(method.parameters == plan.operation("listPets")?.parameters)
    }

    @Test func aLinkNeedsNothing() throws {
        let method = try #require(planned("link").operation("listPetsPages"))
        #expect(method.result == .pages(PagesPlan(method: "listPets", page: .named("Page"))))
    }

    @Test(arguments: [
        ("{ items: pets }", "'items' names 'pets', which 'Page' does not have"),
        ("{ items: data.pets }", "'items' names 'pets', which 'data' does not have"),
        ("{ items: next }", "'items' must name an array, and 'next' is not one"),
        ("{ cursor: after, next: more }", "'next' names 'more', which 'Page' does not have"),
        ("{ cursor: after, next: count }", "'next' must have the type of 'cursor', and 'count' has another one"),
        ("{ page: at, items: data }", "'page' must name an optional parameter, and 'at' is not one"),
        ("{ page: after, items: data }", "'page' must name an integer parameter, and 'after' is not one"),
        ("{ offset: skip }", "'offset' needs pages that are arrays; name the array with 'items'"),
        ("{ cursor: at, next: next }", "'cursor' must name an optional parameter, and 'at' is not one"),
    ])
    func reportsInvalidPagination(_ pagination: String, _ message: String) {
        let plan = planned(pagination)
        #expect(plan.plan == nil)
        #expect(plan.messages.contains { $0.hasPrefix("a.yaml:") && $0.hasSuffix("error: [pagination] \(message)") })
    }

    @Test func aDeclaredLinkFieldBesideOtherContentIsANote() {
        let link = "headers: { Link: { description: 'rel=\"next\"', schema: { type: string } } }"
        let planned = Planned(
            paths: """
                /a:
                  get:
                    operationId: list
                    responses:
                      '200': { description: ok, \(link), content: { application/json: { schema: { type: array, items: { type: string } } } } }
                      '206': { description: partly, content: { text/csv: { schema: { type: string } } } }
                /b:
                  get:
                    operationId: events
                    responses: { '200': { description: ok, \(link), content: { text/event-stream: {} } } }
                """
        )
        #expect(planned.plan?.operations.map(\.name) == ["list", "events"])
        #expect(
            planned.messages == [
                "a.yaml:8:9: note: [link-pages] the 'Link' field leads to further pages, but 'list' returns no single JSON "
                    + "value; it has no method for pages"
            ]
        )
    }
}
