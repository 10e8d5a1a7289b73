import Testing

@testable import APIPlan

@Suite struct OperationNameTests {
    @Test(arguments: [
        ("GET", "/pets", "getPets"),
        ("GET", "/pets/{id}", "getPetsByID"),
        ("DELETE", "/pets/{petId}/toys/{toy_id}", "deletePetsByPetIDToysByToyID"),
        ("GET", "/", "getRoot"),
        ("POST", "", "postRoot"),
        ("GET", "/a/{x}/{y}", "getAByXAndY"),
        ("GET", "/reports/{id}.json", "getReportsByIDJSON"),
        ("GET", "/v1/api-keys", "getV1APIKeys"),
        ("PUT", "/{a}{b}", "putByAAndB"),
        ("GET", "/*/{", "getRoot"),
        ("POST", "/größe", "postGröße"),
    ])
    func consistsOfMethodAndPath(method: String, path: String, name: String) {
        #expect(OperationName.member(method: method, path: path) == name)
    }
}
