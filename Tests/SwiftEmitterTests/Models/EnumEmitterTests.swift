import Testing

@Suite struct EnumEmitterTests {
    @Test func writesEnumsOfNumbers() {
        let generated = Generated(schemas: "Level: { type: integer, enum: [1, -2], x-enum-descriptions: [One, Two] }")
        #expect(
            generated.models == """
                enum Level: OpenEnum {
                    /// One.
                    case _1
                    /// Two.
                    case minus2
                    case unknown(Int)
                    static let knownValues: KnownValues<Self> = [._1, .minus2]
                    var rawValue: Int {
                        switch self {
                        case ._1: 1
                        case .minus2: -2
                        case .unknown(let value): value
                        }
                    }
                }

                """
        )
    }

    @Test func writesEnumsOfMixedValues() {
        let generated = Generated(schemas: "Choice: { enum: [auto, -1, 1.5, true] }")
        for line in [
            "    case auto, minus1, _1_5, `true`, unknown(JSONValue)", "        case .auto: \"auto\"",
            "        case .minus1: -1", "        case ._1_5: 1.5", "        case .`true`: true",
        ] {
            #expect(generated.models.contains(line + "\n"), "\(line) in \(generated.models)")
        }
    }

    @Test func writesEnumsOfStringsWithTheirCasesOnOneLine() {
        let generated = Generated(schemas: "Role: { type: string, enum: [user, \"in\\\"\"] }")
        let expected = #"""
            enum Role: OpenEnum {
                case user, `in`, unknown(String)
                static let knownValues: KnownValues<Self> = [.user, .`in`]
                var rawValue: String {
                    switch self {
                    case .user: "user"
                    case .`in`: "in\""
                    case .unknown(let value): value
                    }
                }
            }

            """#
        #expect(generated.models == expected)
    }
}
