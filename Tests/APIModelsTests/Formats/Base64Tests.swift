import Foundation
import Testing

@testable import APIModels

struct Base64Tests {
    @Test func encodesLikeFoundation() {
        var bytes: [UInt8] = []
        for count in 0..<70 {
            let text = Base64.encode(bytes)
            #expect(text == Data(bytes).base64EncodedString())
            #expect(Base64.decode(text) == bytes)
            bytes.append(UInt8(truncatingIfNeeded: count &* 37 &+ 250))
        }
    }

    @Test func encodesTheUTF8OfATextWithPadding() {
        #expect(Base64.encode("user:pässword") == "dXNlcjpww6Rzc3dvcmQ=")
        #expect(Base64.encode("") == "")
    }

    @Test func decodesBothAlphabetsWithOrWithoutPadding() {
        #expect(Base64.decode("-_8") == [0xFB, 0xFF])
        #expect(Base64.decode("+/8=") == [0xFB, 0xFF])
        #expect(Base64.decode("aGVs\r\nbG8=") == Array("hello".utf8))
        #expect(Base64.decode("") == [])
    }

    @Test(arguments: ["a", "ab=", "abc==", "ab=c", "a*bc", "====", "abcde"])
    func rejectsTextThatIsNotBase64(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
