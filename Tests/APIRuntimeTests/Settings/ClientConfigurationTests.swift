import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct ClientConfigurationTests {
    @Test func theTransportReceivesTheSettingsOfTransfers() {
        var configuration = ClientConfiguration()
        configuration.timeout = .seconds(9)
        configuration.bodyLimit = 7
        configuration.acceptsCompression = false
        configuration.unixSocket = "/tmp/socket"
        configuration.connectionsPerHost = 3
        let settings = configuration.transportSettings
        #expect(settings.timeouts.whole == .seconds(9))
        #expect(settings.timeouts.connect == .seconds(10))
        #expect(settings.timeouts.idle == .seconds(300))
        #expect(settings.bodyLimit == 7)
        #expect(!settings.acceptsCompression)
        #expect(settings.unixSocket == "/tmp/socket")
        #expect(settings.connectionsPerHost == 3)
    }

    @Test func aTransportReplacesLibcurl() {
        #expect(ClientConfiguration().transport == nil)
        #expect(ClientConfiguration(transport: ScriptedTransport()).transport is ScriptedTransport)
    }
}
