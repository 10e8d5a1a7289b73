import Foundation
import TestSupport
import Testing

/// A package of a user that generates its client with the plugin: it is built, built again, changed and built again.
///
/// These tests are slow, because they build the generator and the runtime from scratch. The time limit only ends a hang.
@Suite(.serialized, .blocking, .timeLimit(.minutes(120))) struct ConsumerTests {
    private static let manifest = """
        // swift-tools-version: 6.1
        import PackageDescription

        let package = Package(
            name: "consumer",
            platforms: [.macOS(.v15)],
            dependencies: [.package(name: "locallab-swift", path: "\(TestPackage.root.path)")],
            targets: [
                .executableTarget(
                    name: "Weather",
                    dependencies: [.product(name: "APIRuntime", package: "locallab-swift")],
                    plugins: [.plugin(name: "GenerateAPI", package: "locallab-swift")]
                )
            ]
        )
        """

    private static let description = """
        openapi: 3.1.0
        info: { title: Weather, version: '1' }
        paths:
          /now/{city}:
            get:
              operationId: current_weather
              parameters:
                - { name: city, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: The weather.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Weather' }
        components:
          schemas:
            Weather:
              type: object
              required: [celsius]
              properties:
                celsius: { type: number }

        """

    /// A second API in the same target.
    private static let tides = """
        openapi: 3.1.0
        info: { title: Tides, version: '1' }
        paths:
          /tide: { get: { operationId: tide, responses: { '204': { description: Low. } } } }
        components:
          schemas:
            Weather: { type: object, properties: { metres: { type: number } } }

        """

    private static let program = """
        import APIRuntime

        @main
        struct Main {
            static func main() async throws {
                let client = try WeatherClient("http://127.0.0.1:1")
                print(Weather(celsius: 21.5).celsius, client.configuration.connectTimeout == .seconds(10))
            }
        }
        """

    @Test func generatesInTheFirstBuildAndAfterEachChange() async throws {
        try await onThread(Self.buildAndChange)
    }

    @Sendable private static func buildAndChange() throws {
        let package = try ConsumerPackage()
        try package.write(Self.manifest, to: "Package.swift")
        try package.write(Self.program, to: "Sources/Weather/Main.swift")
        try package.write(Self.description, to: "Sources/Weather/openapi.yaml")

        try package.write(Self.tides, to: "Sources/Weather/tides.openapi.yaml")
        try package.write("prefix: Tide\n", to: "Sources/Weather/tides.apigen.yaml")
        try package.write(
            "func tides(_ client: TidesClient) -> TideWeather { TideWeather(metres: 1) }\n",
            to: "Sources/Weather/Tides.swift"
        )

        let first = try package.swift("build")
        #expect(first.status == 0, "\(first.output)")
        #expect(!first.output.contains("warning:"), "\(first.output)")
        #expect(try package.swift("run", "--skip-build", "Weather").output.contains("21.5 true"))

        // In the second build, SwiftPM 6.3 links the tools of plugins again, even in a minimal package, and so runs them
        // again. The text is the same, so nothing is compiled. Later builds do not run the plugin.
        let second = try package.swift("build")
        #expect(second.status == 0)
        #expect(!second.output.contains("Compiling Weather"), "\(second.output)")
        let idle = try package.swift("build")
        #expect(idle.status == 0)
        #expect(!idle.output.contains("Generate the API of"), "\(idle.output)")
        #expect(!idle.output.contains("Weather"), "\(idle.output)")

        try regenerate(package)

        for _ in 1...4 {
            try package.write(
                Self.description.replacing("celsius", with: "kelvin"),
                to: "Sources/Weather/openapi.yaml"
            )
            let third = try package.swift("build").output
            #expect(third.contains("Main.swift:7:22: error: incorrect argument label in call"), "\(third)")
            try package.write(Self.description, to: "Sources/Weather/openapi.yaml")
            let back = try package.swift("build")
            #expect(back.status == 0, "\(back.output)")
        }

        try package.write(
            Self.description.replacing("schemas/Weather", with: "schemas/Wether"),
            to: "Sources/Weather/openapi.yaml"
        )
        let fourth = try package.swift("build")
        #expect(fourth.status != 0)
        #expect(
            fourth.output.contains(
                "openapi.yaml:14:31: error: [ref-missing] '#/components/schemas/Wether' is not defined; did you mean "
                    + "'Weather'?"
            ),
            "\(fourth.output)"
        )

        for name in ["openapi.yaml", "tides.openapi.yaml"] { try package.remove("Sources/Weather/\(name)") }
        let fifth = try package.swift("build")
        #expect(fifth.status != 0)
        #expect(
            fifth.output.contains("error: the target 'Weather' has no API description; add one of '"),
            "\(fifth.output)"
        )
    }

    /// Writes the copies of both APIs, and checks that changes to them are reported. The package is not in a repository, so
    /// there is no old description.
    private static func regenerate(_ package: ConsumerPackage) throws {
        func run(_ arguments: String...) throws -> (status: Int32, output: String) {
            try package.swift(["package", "--allow-writing-to-package-directory", "regenerate-api"] + arguments)
        }
        let copy = try run()
        #expect(copy.status == 0, "\(copy.output)")
        #expect(copy.output.contains("changed: "), "\(copy.output)")
        #expect(copy.output.contains("openapi.yaml' are not reported: git has no "), "\(copy.output)")
        #expect(try run("--check").status == 0)
        try package.write("// old\n", to: "Generated/Weather/tides/tidesClient.swift")
        let check = try run("--check")
        #expect(check.status != 0)
        #expect(check.output.contains("tidesClient.swift' differs"), "\(check.output)")
    }
}
