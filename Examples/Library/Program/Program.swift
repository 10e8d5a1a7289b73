import Foundation
import LocalLab
import Stories

@main
struct Program {
    static func main() async throws {
        let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] ?? LocalLabClient.defaultBaseURL
        try await LocalLabClient.with(server) { client in
            let storyteller = Storyteller(client)
            print(try await storyteller.opening(of: "a robot"))
            for try await piece in storyteller.story(about: "a pond") { print(piece, terminator: "") }
        }
    }
}
