import Foundation
import LocalLab

// A conversation in thirty lines. The history is an array of messages; a loop prints each reply.

let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] ?? LocalLabClient.defaultBaseURL
let client = try SyncLocalLabClient(server)
var history: [ChatMessage] = [.system("You are a helpful assistant.")]

while true {
    print("> ", terminator: "")
    fflush(nil)
    guard let line = readLine() else { break }
    history.append(.user(line))
    do {
        var reply = ""
        try client.streamChat(history).forEach { piece in
            reply += piece
            print(piece, terminator: "")
            fflush(nil)
        }
        print()
        history.append(.assistant(reply))
    } catch let error as APIError {
        print("\(error)\n\(error.detail ?? "")")
        history.removeLast()
    }
}
print()
client.close()
