import Testing

@testable import APIModels

struct PercentEncodingTests {
    private static let unreserved = "ABCXYZabcxyz0189-._~"

    @Test func encodesAllButUnreservedCharacters() {
        #expect(PercentEncoding.encode(Self.unreserved) == Self.unreserved)
        #expect(PercentEncoding.encode("a b/é%&=+*") == "a%20b%2F%C3%A9%25%26%3D%2B%2A")
        #expect(PercentEncoding.encode("\0\u{7F}") == "%00%7F")
    }

    @Test func keepsReservedCharactersThatDoNotEndTheValue() {
        let text = ":/?#[]@!$&'()*+,;= "
        #expect(PercentEncoding.encode(text, keeping: .reservedInQuery) == ":/?%23%5B%5D@!$%26'()*+,;=%20")
        #expect(PercentEncoding.encode(text, keeping: .reservedInPath) == ":%2F%3F%23%5B%5D@!$&'()*+,;=%20")
        #expect(PercentEncoding.encode(text, keeping: .reservedInSegments) == ":/%3F%23%5B%5D@!$&'()*+,;=%20")
        #expect(PercentEncoding.encode(text, keeping: .reservedInCookie) == ":/?#[]@!$&'()*+%2C%3B=%20")
        #expect(PercentEncoding.encode(text, keeping: .all) == text)
    }

    @Test func keepsEncodedBytesWithReservedCharacters() {
        #expect(PercentEncoding.encode("%2F%2f%g0%2", keeping: .reservedInPath) == "%2F%2f%25g0%252")
        #expect(PercentEncoding.encode("%2F") == "%252F")
    }

    @Test func encodesForms() {
        #expect(PercentEncoding.encodeForForm("A & B=C~*-._é") == "A+%26+B%3DC%7E*-._%C3%A9")
        #expect(PercentEncoding.encodeForForm("a[b] c", keeping: "[]") == "a[b]+c")
    }
}
