import APIModels
import Testing

@Suite struct Base64DataTests {
    @Test func isCreatedFromBytes() {
        #expect(Base64Data(Array("hello".utf8)).text == "aGVsbG8=")
    }

    @Test func keepsTextThatIsNotBase64() {
        #expect(Base64Data("a*bc").text == "a*bc")
        #expect(Base64Data("a*bc").bytes == nil)
        #expect(Base64Data("aGVsbG8").bytes == Array("hello".utf8))
    }
}
