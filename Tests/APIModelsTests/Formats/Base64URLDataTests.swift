import APIModels
import Testing

@Suite struct Base64URLDataTests {
    @Test(
        arguments: [
            ([], ""), ([0xFB], "-w"), ([0xFF, 0xFF], "__8"), ([0xFB, 0xEF, 0xFE], "--_-"),
            (Array("hello".utf8), "aGVsbG8"),
        ] as [([UInt8], String)]
    )
    func writesTheURLSafeAlphabetWithoutPadding(bytes: [UInt8], text: String) {
        #expect(Base64URLData(bytes).text == text)
        #expect(Base64URLData(text).bytes == bytes)
    }

    @Test func readsTheStandardAlphabetToo() {
        #expect(Base64URLData("++8=").bytes == Base64URLData("--8").bytes)
        #expect(Base64URLData("%").bytes == nil)
    }
}
