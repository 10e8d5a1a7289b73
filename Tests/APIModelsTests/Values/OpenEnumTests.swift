@_spi(Generated) import APIModels
import Testing

@Suite struct OpenEnumTests {
    /// An enum of values of several types.
    private enum Mixed: OpenEnum {
        case auto, one, yes, unknown(JSONValue)

        static let knownValues: KnownValues<Self> = [.auto, .one, .yes]
        var rawValue: JSONValue {
            switch self {
            case .auto: "auto"
            case .one: 1
            case .yes: true
            case .unknown(let value): value
            }
        }
    }

    @Test func knownValuesAreCases() throws {
        #expect(try JSON.decode([SampleRole].self, #"["system","user"]"#) == [.system, .user])
        #expect(SampleRole(rawValue: "user") == .user)
        #expect(SampleRole.allCases == [.system, .user])
    }

    @Test func otherValuesAreKeptAndWrittenBack() throws {
        let roles = try JSON.decode([SampleRole].self, #"["tool",""]"#)
        #expect(roles == [.unknown("tool"), .unknown("")])
        #expect(try JSON.encode(roles) == #"["tool",""]"#)
    }

    @Test func valuesOfSeveralTypesAreDistinguished() throws {
        let values = try JSON.decode([Mixed].self, #"["auto",1,true,"1",null]"#)
        #expect(values == [.auto, .one, .yes, .unknown("1"), .unknown(.null)])
        #expect(try JSON.encode(values) == #"["auto",1,true,"1",null]"#)
    }

    @Test func aValueOfAnotherTypeIsRejected() {
        #expect(throws: DecodingError.self) { try JSON.decode([SampleRole].self, "[1]") }
    }

    @Test func equalValuesHaveEqualHashes() {
        #expect(Set([SampleRole.system, SampleRole(rawValue: "system"), .unknown("x"), .unknown("x")]).count == 2)
    }
}
