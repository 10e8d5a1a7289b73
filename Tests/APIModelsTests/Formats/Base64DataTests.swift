@_spi(Generated) import APIModels
import Foundation
import Testing

@Suite struct Base64DataTests {
    @Test func agreesWithFoundation() {
        var bytes: [UInt8] = []
        for count in 0..<70 {
            let data = Base64Data(bytes)
            #expect(data.text == Data(bytes).base64EncodedString())
            #expect(data.bytes == bytes)
            bytes.append(UInt8(truncatingIfNeeded: count &* 37 &+ 250))
        }
    }

    @Test func readsBothAlphabetsWithPaddingOrWithout() {
        #expect(Base64Data("-_8").bytes == [0xFB, 0xFF])
        #expect(Base64Data("+/8=").bytes == [0xFB, 0xFF])
        #expect(Base64Data("aGVs\r\nbG8=").bytes == Array("hello".utf8))
        #expect(Base64Data("").bytes == [])
    }

    @Test(arguments: ["a", "ab=", "abc==", "ab=c", "a*bc", "====", "abcde"])
    func knowsWhatIsNoBase64(text: String) {
        #expect(Base64Data(text).bytes == nil)
    }
}
