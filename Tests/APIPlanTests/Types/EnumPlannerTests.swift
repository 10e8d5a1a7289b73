import APIPlan
import Testing

@Suite struct EnumPlannerTests {
    private func plan(_ schema: String, _ others: String = "") -> OpenEnumPlan? {
        let planned = Planned(schemas: "Tested: \(schema)\n\(others)")
        guard case .openEnum(let plan) = planned.type("Tested")?.kind else {
            Issue.record("not an enum: \(planned.type("Tested").map { "\($0.kind)" } ?? "") \(planned.messages)")
            return nil
        }
        return plan
    }

    private func kind(_ schema: String, _ others: String = "") -> TypePlan.Kind? {
        Planned(schemas: "Tested: \(schema)\n\(others)").type("Tested")?.kind
    }

    @Test func numbersAreEnumsToo() {
        let integers = plan("{ type: integer, enum: [1, -1, 200, 1] }")
        #expect(integers?.raw == .integer)
        #expect(integers?.cases.map(\.name) == ["_1", "minus1", "_200"])
        #expect(integers?.cases.map(\.wireValue) == [.integer(1), .integer(-1), .integer(200)])
        let numbers = plan("{ type: number, enum: [1, 2.5] }")
        #expect(numbers?.raw == .number)
        #expect(numbers?.cases.map(\.wireValue) == [.number(1), .number(2.5)])
        #expect(plan("{ enum: [1, 2.5] }")?.raw == .number)
    }

    @Test func namesThatDifferInSignsOrCaseAreDistinct() {
        let cases = plan("{ type: string, enum: [asc, ASC, '+1', '-1', '>=', '<', '', unknown] }")?.cases.map(\.name)
        #expect(
            cases == [
                "asc", "asc2", "plus1", "minus1", "greaterThanSignEqualsSign", "lessThanSign", "empty", "unknownValue",
            ]
        )
    }

    @Test func usesNamesAndDescriptionsOfExtensions() {
        let varnames = plan("{ enum: [1, 2], x-enum-varnames: [ONE, TWO_OF], x-enum-descriptions: [First, Second] }")
        #expect(varnames?.cases.map(\.name) == ["one", "twoOf"])
        #expect(varnames?.cases.map(\.documentation.paragraphs) == [["First."], ["Second."]])
        #expect(plan("{ enum: [1, 2], x-enumNames: [One, Two] }")?.cases.map(\.name) == ["one", "two"])
        let microsoft = plan("{ enum: [a, b], x-ms-enum: { name: E, values: [{ value: b, name: Bee }] } }")
        #expect(microsoft?.cases.map(\.name) == ["a", "bee"])
        // A list of another length names nothing.
        #expect(plan("{ enum: [a, b], x-enum-varnames: [One] }")?.cases.map(\.name) == ["a", "b"])
    }

    @Test func reservedCasesAreRenamed() {
        let planned = Planned(schemas: "Role: { type: string, enum: [user, in, unknown] }")
        let cases = [("user", "user"), ("`in`", "in"), ("unknownValue", "unknown")]
        let expected = cases.map { OpenEnumPlan.Case(name: $0.0, wireValue: .string($0.1)) }
        #expect(planned.type("Role")?.kind == .openEnum(OpenEnumPlan(cases: expected)))
        #expect(planned.messages.count == 1)
    }

    @Test(arguments: [
        (
            "-created_at, created_at, -email, email, -price, +price",
            ["minusCreatedAt", "createdAt", "minusEmail", "email", "minusPrice", "plusPrice"]
        ),
        ("A+, A, A-, C#, C++, C", ["aPlus", "a", "aMinus", "cSharp", "cPlusPlus", "c"]),
        ("GMT+1, GMT-1, GMT+12, GMT-12", ["gmtPlus1", "gmtMinus1", "gmtPlus12", "gmtMinus12"]),
        ("-INF, INF", ["minusInf", "inf"]),
        (
            "'<', '>', '<=', '>=', '='",
            ["lessThanSign", "greaterThanSign", "lessThanSignEqualsSign", "greaterThanSignEqualsSign", "equalsSign"]
        ),
        ("a@b, a_b, a b2, a/b", ["aCommercialAtB", "aB", "aB2", "aSolidusB"]),
    ])
    func signsAndSymbolsAreWords(values: String, names: [String]) {
        let planned = Planned(schemas: "Value: { type: string, enum: [\(values)] }")
        guard case .openEnum(let plan) = planned.type("Value")?.kind else {
            Issue.record("not an enum: \(planned.messages)")
            return
        }
        #expect(plan.cases.map(\.name) == names)
    }
}
