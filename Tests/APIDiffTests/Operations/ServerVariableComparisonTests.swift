import Testing

@testable import APIDiff

@Suite struct ServerVariableComparisonTests {
    @Test(arguments: [
        ("server-variable-added", ["the variable 'version' was added to 'https://{region}.example/{version}'"]),
        ("server-variable-removed", ["the variable 'version' was removed from 'https://{region}.example'"]),
        (
            "server-variable-default-changed",
            ["the default of the variable 'region' of 'https://{region}.example' changed from 'eu' to 'us'"]
        ),
        (
            "server-variable-default-removed",
            ["the default 'eu' was removed from the variable 'region' of 'https://{region}.example'"]
        ),
        (
            "server-variable-value-added",
            ["the value 'us' was added to the variable 'region' of 'https://{region}.example'"]
        ),
        (
            "server-variable-value-removed",
            ["the value 'us' was removed from the variable 'region' of 'https://{region}.example'"]
        ),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }
}
