import SwiftEmitter
import Testing

@Suite struct ServersEmitterTests {
    private func client(_ servers: String) -> String {
        let document = "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\nservers:\n\(servers)\n"
        return Generated(document: document).contents(.client) ?? "nothing was generated"
    }

    @Test func variablesAreParametersWithTheirDefaults() {
        let client = client(
            """
              - url: https://{region}.example.com:{port}/v1/
                description: Production
                variables:
                  region: { default: eu, enum: [eu, us-west, default], description: Where the data is }
                  port: { default: '443' }
              - url: http://localhost:8080
                description: A server on this machine, for those who develop
            """
        )
        let expected = #"""
            /// The addresses of the description's servers, for the client's base URL.
            nonisolated enum PetsServer {
                /// Production.
                ///
                /// `https://{region}.example.com:{port}/v1/`
                ///
                /// - Parameters:
                ///   - region: Where the data is.
                ///   - port: What stands for `port`.
                static func production(region: Region = .eu, port: String = "443") -> String {
                    "https://\(region.rawValue).example.com:\(port)/v1/"
                }

                /// A server on this machine, for those who develop.
                ///
                /// `http://localhost:8080`
                static let server2 = "http://localhost:8080"

                /// Where the data is.
                nonisolated enum Region: String, CaseIterable, Sendable {
                    case eu = "eu"
                    case usWest = "us-west"
                    case `default` = "default"
                }
            }

            """#
        #expect(client.hasSuffix(expected), "\(client)")
        #expect(client.contains(#"static let defaultBaseURL = "https://eu.example.com:443/v1""#))
        #expect(client.contains("final class PetsClient: ServedAPIClient {"))
    }

    @Test func aServerWithoutAHostIsDocumentedAndIsNotTheDefault() {
        let client = client("  - url: /api/v3")
        #expect(!client.contains("defaultBaseURL"))
        #expect(client.contains("/// The description's server is the path `/api/v3` on a host that it does not name"))
        #expect(client.contains("final class PetsClient: APIClient {"))
    }

    @Test(arguments: ["'ftp://a.example'", "'https://'", "'https://a b'", "'https://a/?x=1'", "'{a}'", "''"])
    func anInvalidURLIsNotTheDefault(url: String) {
        #expect(!client("  - url: \(url)").contains("defaultBaseURL"))
    }
}
