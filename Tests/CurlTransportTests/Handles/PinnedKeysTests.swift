import HTTPTransport
import Testing

@testable import CurlTransport

@Suite struct PinnedKeysTests {
    private static let key = "sha256//" + String(repeating: "A", count: 43) + "="

    @Test func joinsKeysForLibcurl() throws {
        #expect(try PinnedKeys.text([Self.key, Self.key]) == "\(Self.key);\(Self.key)")
    }

    @Test(arguments: ["", "sha256//", "/etc/hostname", "sha256//????", "sha1//AAAA", key + "=", String(key.dropLast())])
    func refusesOtherText(_ text: String) {
        let error = #expect(throws: TransportError.self) { try PinnedKeys.text([Self.key, text]) }
        #expect(error?.code == .configuration)
        #expect(
            error?.message
                == "'\(text)' in configuration.pinnedKeys is not a valid key; write 'sha256//' and the Base64 of the key's SHA-256"
        )
    }
}
