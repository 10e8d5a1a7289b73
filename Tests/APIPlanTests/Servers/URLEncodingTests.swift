import Testing

@testable import APIPlan

@Suite struct URLEncodingTests {
    @Test(arguments: [
        ("/a b", "/a%20b"), ("/ä", "/%C3%A4"), ("/a%20b", "/a%20b"), ("/\n", "/%0A"), ("/a?b=c&d", "/a?b=c&d"),
        ("/\"<>\\^`{|}", "/%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ])
    func encodesCharactersThatAURLCannotContain(text: String, encoded: String) {
        #expect(URLEncoding.encoded(text) == encoded)
    }
}
