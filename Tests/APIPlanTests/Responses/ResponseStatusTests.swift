import OpenAPIReader
import Testing

@testable import APIPlan

@Suite struct ResponseStatusTests {
    @Test(arguments: [
        (Response.Status.code(200), "ok", "OK"), (.code(404), "notFound", "NotFound"),
        (.code(499), "status499", "Status499"),
        (.range(4), "clientError", "ClientError"), (.range(2), "success", "Success"), (.fallback, "other", "Error"),
    ])
    func namesCasesAndTypes(status: Response.Status, caseName: String, suffix: String) {
        #expect(status.caseName == caseName)
        #expect(status.typeSuffix == suffix)
    }

    @Test(arguments: [
        (Response.Status.code(204), 204, "Status 204: Done."), (.range(5), 5, "Status 5XX: Done."),
        (.fallback, 0, "Every other status: Done."),
    ])
    func describesStatusCodes(status: Response.Status, key: Int, text: String) {
        #expect(status.tableKey == key)
        #expect(status.statusText("Done.") == text)
        #expect(Response.Status.code(204).statusText(nil) == "Status 204.")
    }

    @Test func singleCodesComeBeforeRanges() {
        let all: [Response.Status] = [.fallback, .range(2), .code(200)]
        #expect(all.sorted { $0.caseOrder < $1.caseOrder } == [.code(200), .range(2), .fallback])
    }
}
