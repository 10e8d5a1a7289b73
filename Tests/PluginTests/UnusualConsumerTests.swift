import Foundation
import TestSupport
import Testing

extension ConsumerTests {
    /// Several cases in one test, because each build takes minutes: targets with an API each, of which two have a type of the
    /// same name, in a read-only folder whose name contains spaces and letters beyond ASCII, built for another machine.
    ///
    /// All targets but one contain the code of the tutorial.
    @Test func buildsAReadOnlyPackageWithSeveralAPIsForAnotherMachine() async throws {
        try await onThread(Self.buildElsewhere)
    }

    @Sendable private static func buildElsewhere() throws {
        let responses = Counter()
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                responses.increment()
                if responses.count <= 3 {
                    connection.respond(#"{"celsius":21.5,"sky":"clear"}"#)
                } else {
                    connection.respond(#"{"reason":"no such city"}"#, status: "404 Not Found")
                }
            }
        }
        let package = try ConsumerPackage(named: "Wetter & Gezeiten, größer 天気")
        try write(package, server.url)
        let scratch = package.sibling("build next to it")
        let machine = try OtherMachine(in: package.sibling("sdks"))
        let options = ["--scratch-path", scratch.path] + machine.arguments

        // Package.resolved is written into the package, so this must run before it is read-only.
        let resolved = try package.swift(["package", "resolve", "--scratch-path", scratch.path])
        #expect(resolved.status == 0, "\(resolved.output)")
        let before = try package.contents()
        try package.setPermissions(writable: false)
        let build = try package.swift(["build"] + options)
        #expect(build.status == 0, "\(build.output)")
        #expect(!build.output.contains("warning:"), "\(build.output)")
        #expect(try package.contents() == before)

        let products = try products(of: package, options)
        for name in ["FirstCall", "Handling", "Weather"] {
            let run = try ConsumerPackage.run([products.appending(path: name).path])
            #expect(run.output == "21.5 °C and clear\n", "\(name): \(run.output)")
        }
        #expect(server.requests.first?.line == "GET /cities/Ky%C5%8Dto/weather HTTP/1.1")
        #expect(try ConsumerPackage.run([products.appending(path: "Weather").path]).output == "no such city\n")
        try checkMachines(products)
        try checkOutputs(scratch)
        try checkPermission(package, scratch)
        #expect(try package.contents() == before)
    }

    /// The program was compiled for the other machine, and the generator only for the host.
    private static func checkMachines(_ products: URL) throws {
        #if os(Linux)
            let run = try ConsumerPackage.run([products.appending(path: "Machine").path])
            #expect(run.output == "the other machine\n", "\(run.output)")
            let files = try FileManager.default.contentsOfDirectory(atPath: products.path)
            #expect(files.contains("apigen-generate-tool"))
            #expect(!files.contains("apigen-generate"), "the generator was built for the other machine")
        #endif
    }

    /// All declared outputs are in the plugin's own folder, because SwiftPM's sandbox allows no other.
    private static func checkOutputs(_ scratch: URL) throws {
        let plan = try String(contentsOf: scratch.appending(path: "debug.yaml"), encoding: .utf8)
        let step = #/"Generate the API of (\w+) from [^\n]*":\n +tool: shell\n +inputs: [^\n]*\n +outputs: \[(.*)\]/#
        let own = scratch.appending(path: "plugins/outputs").path
        var targets: Set<String> = []
        for match in plan.matches(of: step) {
            targets.insert(String(match.1))
            let outputs = match.2.split(separator: "\",\"").map { $0.replacing("\"", with: "") }
            #expect(outputs.count >= 3)
            #expect(outputs.allSatisfy { $0.hasPrefix(own) && $0.contains("/GenerateAPI/") }, "\(outputs)")
        }
        #expect(targets.isSuperset(of: ["FirstCall", "Handling", "Machine", "Weather"]), "\(targets)")
    }

    /// The plugin that writes into the package requires permission. Without a terminal to ask for it, it does not run.
    private static func checkPermission(_ package: ConsumerPackage, _ scratch: URL) throws {
        let run = try package.swift(["package", "--scratch-path", scratch.path, "regenerate-api"])
        #expect(run.status != 0)
        #expect(
            run.output.contains("Plugin ‘RegenerateAPI’ wants permission to write to the package directory."),
            "\(run.output)"
        )
    }

    private static func products(of package: ConsumerPackage, _ options: [String]) throws -> URL {
        let path = try package.swift(["build", "--show-bin-path"] + options).output
        return URL(filePath: path.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    // MARK: - The package

    private static let machineProgram = """
        #if OTHER_MACHINE
            print("the other machine")
        #else
            print("this machine")
        #endif
        func tide(_ client: TidesClient) -> Weather { Weather(metres: 1) }
        """

    private static let tidesOfAnotherTarget = """
        openapi: 3.1.0
        info: { title: Tides, version: '1' }
        paths:
          /tide: { get: { operationId: tide, responses: { '204': { description: Low. } } } }
        components:
          schemas:
            Weather: { type: object, properties: { metres: { type: number } } }

        """

    private static func write(_ package: ConsumerPackage, _ server: String) throws {
        try package.write(try manifest(), to: "Package.swift")
        let programs = [("FirstCall", "first-call"), ("Handling", "error"), ("Weather", "sync")]
        for (target, file) in programs {
            let program = try tutorial("\(file).swift").replacing("http://localhost:8000", with: server)
            try package.write(program, to: "Sources/\(target)/main.swift")
            try package.write(try tutorial("openapi.yaml"), to: "Sources/\(target)/openapi.yaml")
        }
        try package.write(try tutorial("apigen.yaml"), to: "Sources/Weather/apigen.yaml")
        try package.write(machineProgram, to: "Sources/Machine/main.swift")
        try package.write(tidesOfAnotherTarget, to: "Sources/Machine/openapi.yaml")
    }

    /// The manifest of the tutorial with several copies of its target.
    private static func manifest() throws -> String {
        let text = try tutorial("Package.swift")
            .replacing(
                #".package(path: "../locallab-swift")"#,
                with: #".package(name: "locallab-swift", path: "\#(TestPackage.root.path)")"#
            )
        let target = try #require(text.firstMatch(of: #/(?s) {8}\.executableTarget\(.*?\n {8}\)/#)).0
        let targets = ["FirstCall", "Handling", "Machine", "Weather"].map {
            target.replacing(#"name: "Weather""#, with: #"name: "\#($0)""#)
        }
        return text.replacing(target, with: targets.joined(separator: ",\n"))
    }

    /// A file of the tutorial.
    private static func tutorial(_ name: String) throws -> String {
        let folder = "Sources/apigen/apigen.docc/Resources"
        return try String(contentsOf: TestPackage.root.appending(path: "\(folder)/\(name)"), encoding: .utf8)
    }
}
