import Testing

@testable import APIPlan

@Suite struct FilePlannerTests {
    @Test func distributesOverTheRequestedNumberOfFiles() {
        let files = Planned(pets: PlanOptions(shardCount: 3)).plan?.files
        #expect(files?.count == 3)
        #expect(files?.flatMap { Array($0.types) } == [0, 1, 2])
        #expect(files?.flatMap { Array($0.operations) } == [0, 1, 2, 3])
        #expect(Planned(pets: PlanOptions(shardCount: 9)).plan?.files.count == 9)
    }

    private func plan(
        title: String = "LocalLab",
        servers: String = "[]",
        options: PlanOptions = PlanOptions()
    ) -> Planned {
        Planned(
            document: """
                openapi: 3.1.0
                info: { title: '\(title)', version: '1', description: A server }
                servers: \(servers)
                paths: {}
                """,
            options: options
        )
    }

    @Test func importsFollowFromSignatures() {
        #expect(plan().plan?.files[0].imports == RuntimeImports(client: .shown, syncProtocol: .none, models: .none))
        let hidden = Planned(schemas: "A: { prefixItems: [{ type: string }], items: false }")
        #expect(hidden.plan?.files[0].imports.models == .hidden)
        for schema in ["{}", "{ type: object, properties: { a: { type: string } } }", "{ enum: [a, b] }"] {
            #expect(Planned(schemas: "A: \(schema)").plan?.files[0].imports.models == .shown)
        }
    }

    @Test(arguments: [(AccessLevel.public, RuntimeImports.Need.shown), (.package, .hidden), (.internal, .hidden)])
    func importsFollowFromConformances(access: AccessLevel, need: RuntimeImports.Need) {
        let planned = Planned(
            schemas: "A: { prefixItems: [{ type: string }], items: false }",
            options: PlanOptions(access: access)
        )
        #expect(planned.plan?.files[0].imports.models == need)
    }

    @Test(
        arguments: [
            ([1, 1, 1, 1], 2, [0..<2, 2..<4]), ([10, 1, 1], 2, [0..<1, 1..<3]), ([1], 3, [0..<1, 1..<1, 1..<1]),
            ([], 2, [0..<0, 0..<0]), ([5, 5, 5], 1, [0..<3]),
        ] as [([Int], Int, [Range<Int>])]
    )
    func rangesAreConsecutiveAndOfSimilarWeight(weights: [Int], count: Int, ranges: [Range<Int>]) {
        #expect(FilePlanner.ranges(weights, count: count) == ranges)
    }
}
