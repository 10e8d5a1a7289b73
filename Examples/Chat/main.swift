import Foundation
import LocalLab

// A conversation in thirty lines: the history is an array, an answer is a loop.

let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] ?? LocalLabClient.defaultBaseURL
let client = try SyncLocalLabClient(server)
var history: [ChatMessage] = [.system("You are a helpful assistant.")]

while true {
    print("> ", terminator: "")
    fflush(nil)
    guard let line = readLine() else { break }
    history.append(.user(line))
    do {
        var answer = ""
        try client.streamChat(history).forEach { piece in
            answer += piece
            print(piece, terminator: "")
            fflush(nil)
        }
        print()
        history.append(.assistant(answer))
    } catch let error as APIError {
        print("\(error)\n\(error.detail ?? "")")
        history.removeLast()
    }
}
print()
client.close()
