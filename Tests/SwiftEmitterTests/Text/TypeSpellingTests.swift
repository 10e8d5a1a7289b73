import APIPlan
import Testing

@testable import SwiftEmitter

@Suite struct TypeSpellingTests {
    @Test(arguments: [
        (TypeReference.boolean, "Bool"), (.integer, "Int"), (.number, "Double"), (.string, "String"),
        (.anyValue, "JSONValue"), (.bytes, "[UInt8]"), (.named("Pet"), "Pet"), (.runtime("APIDate"), "APIDate"),
        (.array(.named("Pet")), "[Pet]"), (.dictionary(.array(.integer)), "[String: [Int]]"),
        (.optional(.string), "String?"), (.optional(.nullable(.string)), "Nullable<String>?"),
    ])
    func spellsATypeInSwift(type: TypeReference, spelling: String) {
        #expect(type.spelling == spelling)
    }

    @Test(arguments: [
        (ResultPlan.value(.named("Pet")), "Pet" as String?), (.text, "String"), (.bytes, "[UInt8]"),
        (.choice("PetResult"), "PetResult"), (.optional(.value(.named("Pet"))), "Pet?"),
        (.optional(.value(.optional(.string))), "String?"), (.optional(.text), "String?"), (.empty, nil),
    ])
    func spellsTheResultOfACall(result: ResultPlan, spelling: String?) {
        #expect(result.spelling == spelling)
    }
}
