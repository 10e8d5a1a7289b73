import Testing

@Suite(.timeLimit(.minutes(60))) struct ChatCommandTests {
    @Test func anInvalidAddressIsReportedBeforeTheFirstLine() async throws {
        #expect(try await Program.run(["chat", "--server", "nowhere"], input: "Hello\n").status == 64)
    }
}
