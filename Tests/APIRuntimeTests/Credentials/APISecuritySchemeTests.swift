import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct APISecuritySchemeTests {
    @Test func aSchemeWithoutCredentialIsNotSet() {
        #expect(!APISecurityScheme.bearer("a", nil).isSet)
        #expect(APISecurityScheme.bearer("a", "t").isSet)
        #expect(APISecurityScheme.basic("a", BasicCredential(user: "u", password: "p")).isSet)
        #expect(!APISecurityScheme.oauth2("a", nil).isSet)
        #expect(!APISecurityScheme.mutualTLS("a").isSet)
    }

    @Test func constantSecretsAreImmediate() {
        #expect(APISecurityScheme.apiKey("a", in: .query, named: "k", "t").isImmediate)
        #expect(APISecurityScheme.oauth2("a", "t").isImmediate)
        #expect(APISecurityScheme.basic("a", BasicCredential(user: "u", password: "p")).isImmediate)
    }

    @Test func providersAndGrantsAreNotImmediate() {
        #expect(!APISecurityScheme.bearer("a", TokenCredential { "t" }).isImmediate)
        #expect(!APISecurityScheme.authorization("a", .refreshed { "t" }).isImmediate)
        #expect(!APISecurityScheme.oauth2("a", .clientCredentials(id: "i", secret: "s")).isImmediate)
    }
}
