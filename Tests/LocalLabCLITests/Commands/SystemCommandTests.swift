import LocalLab
import Testing

@testable import LocalLabCLI

@Suite(.timeLimit(.minutes(60))) struct SystemCommandTests {
    @Test func printsLinesAndJSON() async throws {
        try await Program.withServer { server in
            let lines = try await Program.run(["system", "--server", server])
            #expect(lines.output.contains("\nprocessor    "))
            #expect(lines.status == 0)
            let json = try await Program.run(["system", "--json", "--server", server])
            #expect(json.output.contains(#""cpu_usage":"#))
        }
    }

    @Test func reportsMissingValuesAsNone() {
        let info = SystemInfo(
            cpuUsage: 1.5,
            memoryUsage: 20,
            gpuInfo: nil,
            activeModel: nil,
            uptime: 61,
            requestCount: 3
        )
        #expect(
            SystemCommand.report(info) == """
                model        none
                processor    1.5 %
                memory       20.0 %
                graphics     none
                running for  1:01
                calls        3

                """
        )
    }
}
