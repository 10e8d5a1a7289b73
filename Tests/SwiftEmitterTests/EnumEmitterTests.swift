import Testing

struct EnumEmitterTests {
    @Test func writesEnumsOfNumbers() {
        let generated = Generated(schemas: "Level: { type: integer, enum: [1, -2], x-enum-descriptions: [One, Two] }")
        #expect(
            generated.models == """
                /// The schema `Level`.
                nonisolated enum Level: RawRepresentable, Codable, Hashable, Sendable {
                    /// One.
                    case _1
                    /// Two.
                    case minus2
                    case unknown(Int)

                    init(rawValue: Int) {
                        switch rawValue {
                        case 1: self = ._1
                        case -2: self = .minus2
                        default: self = .unknown(rawValue)
                        }
                    }

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

    @Test func writesEnumsOfSeveralKinds() {
        let generated = Generated(schemas: "Choice: { enum: [auto, -1, 1.5, true] }")
        for line in [
            "    case unknown(JSONValue)", "        case \"auto\": self = .auto", "        case -1: self = .minus1",
            "        case 1.5: self = ._1_5", "        case true: self = .`true`",
        ] {
            #expect(generated.models.contains(line + "\n"), "\(line) in \(generated.models)")
        }
    }
}
