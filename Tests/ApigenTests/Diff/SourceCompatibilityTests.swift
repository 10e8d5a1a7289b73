import Foundation
import TestSupport
import Testing

/// Compares the reported source breakages with the compiler: code of a user is type-checked with both clients.
///
/// Each case changes one part of the shop's description. `use` is the user's code. It must compile with the old client, and
/// with the new one if and only if no change breaks source.
@Suite(.blocking) struct SourceCompatibilityTests {
    struct Case: CustomTestStringConvertible {
        var id: String
        var old: String
        var new: String
        var use: String

        init(_ id: String, _ old: String, _ new: String, _ use: String) {
            self.id = id
            self.old = old
            self.new = new
            self.use = use
        }

        var testDescription: String { "\(id): \(new.split(separator: "\n").first ?? "")" }
    }

    private static let shop = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [{ url: https://shop.example }]
        paths:
          /things/{id}:
            get:
              operationId: thing
              parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: lang, in: query, schema: { type: string } }
              - { name: page, in: query, required: true, schema: { type: integer, format: int32 } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
          /orders:
            post:
              operationId: order
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
              responses:
                '204': { description: done }
          /payments:
            post:
              operationId: pay
              responses:
                '200': { description: paid, content: { application/json: { schema: { type: string } } } }
                '202': { description: later, content: { application/json: { schema: { type: integer } } } }
        components:
          schemas:
            Thing:
              type: object
              required: [name, kind, made]
              properties:
                name: { type: string }
                kind: { type: string, enum: [box, bag] }
                made: { type: string, format: date-time }
                weight: { type: number }
                content: { $ref: '#/components/schemas/Content' }
            Content:
              oneOf:
              - $ref: '#/components/schemas/Water'
              - $ref: '#/components/schemas/Sand'
            Water: { type: object, required: [litres], properties: { litres: { type: number } } }
            Sand: { type: object, required: [grains], properties: { grains: { type: integer } } }
            Order:
              type: object
              required: [thing]
              properties:
                thing: { type: string }
                count: { type: integer }
                note: { type: string }

        """

    /// A call with the required arguments.
    private static let call = "func use(_ c: ShopClient) async throws { _ = try await c.thing(id: \"1\", page: 2) }"
    private static let callWithAll =
        "func use(_ c: ShopClient) async throws { _ = try await c.thing(id: \"1\", page: 2, lang: \"de\") }"
    private static let createsOrder = "let order = Order(thing: \"a\", count: 2, note: \"soon\")"
    private static let createsSmallOrder = "let order = Order(thing: \"a\")"
    private static let readsThing =
        "func use(_ t: Thing) -> (String, DateTime, Double) { (t.name, t.made, t.weight ?? 0) }"
    private static let switches =
        "func use(_ k: ThingKind) -> Int { switch k { case .box: 1; case .bag: 2; default: 3 } }"
    private static let switchesContent =
        "func use(_ c: Content) -> Int { switch c { case .water: 1; case .sand: 2; default: 3 } }"
    private static let switchesPayment =
        "func use(_ p: PayResponse) -> Int { switch p { case .ok: 1; case .accepted: 2 } }"

    static let cases = [
        // Calls
        Case(
            "operation-added",
            "  /orders:\n",
            "  /new: { get: { responses: { '204': { description: ok } } } }\n  /orders:\n",
            call
        ),
        Case("operation-id-changed", "operationId: thing", "operationId: getThing", call),
        Case(
            "parameter-added-optional",
            "      - { name: lang",
            "      - { name: size, in: query, schema: { type: integer } }\n      - { name: lang",
            callWithAll
        ),
        Case(
            "parameter-added-required",
            "      - { name: lang",
            "      - { name: size, in: query, required: true, schema: { type: integer } }\n      - { name: lang",
            call
        ),
        Case("parameter-became-required", "lang, in: query,", "lang, in: query, required: true,", call),
        Case(
            "parameter-order-changed",
            "page, in: query, required: true,",
            "page, in: query,",
            callWithAll
        ),
        Case("parameter-removed", "      - { name: lang, in: query, schema: { type: string } }\n", "", callWithAll),
        Case("parameter-location-changed", "lang, in: query,", "lang, in: header,", callWithAll),
        Case(
            "request-enum-added",
            "lang, in: query, schema: { type: string }",
            "lang, in: query, schema: { type: string, enum: [de, en] }",
            callWithAll.replacing("\"de\"", with: "String(\"de\")")
        ),
        Case(
            "request-format-changed",
            "format: int32",
            "format: int64",
            callWithAll.replacing("page: 2", with: "page: Int32(2)")
        ),
        Case(
            "path-parameter-renamed",
            "/things/{id}:\n    get:\n      operationId: thing\n      parameters:\n      - { name: id",
            "/things/{key}:\n    get:\n      operationId: thing\n      parameters:\n      - { name: key",
            call
        ),
        // Requests
        Case(
            "request-property-added-optional",
            "        note: {",
            "        gift: { type: boolean }\n        note: {",
            createsOrder
        ),
        Case("request-property-became-required", "required: [thing]", "required: [thing, note]", createsSmallOrder),
        Case(
            "request-property-added-required",
            "required: [thing]\n      properties:\n",
            "required: [thing, shop]\n      properties:\n        shop: { type: string }\n",
            createsSmallOrder
        ),
        Case("request-property-became-optional", "      required: [thing]\n", "", createsOrder),
        Case(
            "request-property-order-changed",
            "        count: { type: integer }\n        note: { type: string }\n",
            "        note: { type: string }\n        count: { type: integer }\n",
            createsOrder
        ),
        Case("request-property-removed-optional", "        note: { type: string }\n", "", createsOrder),
        Case("request-default-added", "count: { type: integer }", "count: { type: integer, default: 1 }", createsOrder),
        Case(
            "request-type-widened",
            "count: { type: integer }",
            "count: { type: number }",
            createsOrder.replacing("count: 2", with: "count: Int(2)")
        ),
        Case(
            "request-body-became-optional",
            "        required: true\n        content:",
            "        content:",
            "func use(_ c: ShopClient) async throws { try await c.order(Order(thing: \"a\")) }"
        ),
        // Responses
        Case(
            "response-property-added-required",
            "required: [name, kind, made]\n      properties:\n",
            "required: [name, kind, made, id]\n      properties:\n        id: { type: string }\n",
            readsThing
        ),
        Case("response-property-became-optional", "required: [name, kind, made]", "required: [kind, made]", readsThing),
        Case(
            "response-property-became-required",
            "required: [name, kind, made]",
            "required: [name, kind, made, weight]",
            "func use(_ t: Thing) -> Double { if let w = t.weight { w } else { 0 } }"
        ),
        Case(
            "response-null-allowed",
            "name: { type: string }\n        kind",
            "name: { type: [string, 'null'] }\n        kind",
            readsThing
        ),
        Case(
            "response-format-removed",
            "made: { type: string, format: date-time }",
            "made: { type: string }",
            readsThing
        ),
        Case(
            "response-format-added",
            "name: { type: string }\n        kind",
            "name: { type: string, format: email }\n        kind",
            readsThing
        ),
        Case(
            "response-maximum-lowered",
            "weight: { type: number }",
            "weight: { type: number, maximum: 3 }",
            readsThing
        ),
        Case("response-enum-value-added", "[box, bag]", "[box, bag, cup]", switches),
        Case("response-enum-value-removed", "[box, bag]", "[box]", switches),
        Case(
            "response-union-member-added",
            "      - $ref: '#/components/schemas/Sand'\n",
            "      - $ref: '#/components/schemas/Sand'\n      - $ref: '#/components/schemas/Order'\n",
            switchesContent
        ),
        Case(
            "response-union-member-removed",
            "      - $ref: '#/components/schemas/Sand'\n",
            "      - type: string\n",
            switchesContent
        ),
        Case(
            "schema-swift-name-changed",
            "    Sand: { type: object,",
            "    Sand: { type: object, x-swift-name: Beach,",
            "let sand = Sand(grains: 1)"
        ),
        Case(
            "response-success-added",
            "        '202': { description: later",
            "        '201': { description: made, content: { application/json: { schema: { type: boolean } } } }\n        '202': { description: later",
            switchesPayment
        ),
        Case(
            "result-changed",
            "        '202': { description: later, content: { application/json: { schema: { type: integer } } } }\n",
            "",
            switchesPayment
        ),
        Case(
            "response-failure-added",
            "'204': { description: done }",
            "'204': { description: done }\n        '404': { description: none }",
            "func use(_ c: ShopClient) async throws { try await c.order(Order(thing: \"a\")) }"
        ),
        Case("title-changed", "title: Shop", "title: Store", call),
        Case(
            "server-added",
            "servers: [",
            "servers: [{ url: https://other.example },",
            call.replacing("{ _", with: "{ _ = ShopClient.defaultBaseURL; _")
        ),
    ]

    @Test(arguments: cases) func agreesWithTheCompiler(_ item: Case) async throws {
        let changed = Self.shop.replacing(item.old, with: item.new)
        try #require(changed != Self.shop, "the description has no '\(item.old)'")
        let (report, before, after) = try await onThread {
            let tool = try ApigenRunner()
            try tool.write(Self.shop, to: "old.yaml")
            try tool.write(changed, to: "new.yaml")
            return (
                try tool.run("diff", "old.yaml", "new.yaml"), try Self.check("old", item.use, tool),
                try Self.check("new", item.use, tool)
            )
        }
        #expect(report.output.contains("[\(item.id)]"), "\(report.output)\(report.errors)")
        #expect(before.status == 0, "\(before.errors)")
        let breaksSource = report.output.split(separator: "\n").contains { $0.contains("source: [") }
        #expect((after.status != 0) == breaksSource, "\(report.output)\n\(after.errors)")
    }

    private static func check(_ name: String, _ use: String, _ tool: ApigenRunner) throws -> ApigenRunner.Run {
        let generation = try tool.run("generate", "\(name).yaml", "--output", name)
        try #require(generation.status == 0, "\(generation.errors)")
        try tool.write("import APIRuntime\n\n\(use)\n", to: "\(name)/Use.swift")
        return try tool.compile(name, ["-typecheck", "-wmo"])
    }
}
