import Foundation
import LocalLab
import Stories

@main
struct Program {
    static func main() async throws {
        let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] ?? LocalLabClient.defaultBaseURL
        try await LocalLabClient.with(server) { client in
            let teller = Storyteller(client)
            print(try await teller.opening(of: "a robot"))
            for try await piece in teller.telling(of: "a pond") { print(piece, terminator: "") }
        }
    }
}
