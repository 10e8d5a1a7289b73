import Foundation
import LocalLab

// Sends its arguments as a prompt, and prints the text while the model generates it.

let words = CommandLine.arguments.dropFirst().joined(separator: " ")
let prompt = words.isEmpty ? "Write a haiku about nature" : words
let server = ProcessInfo.processInfo.environment["LOCALLAB_URL"] ?? LocalLabClient.defaultBaseURL

do {
    try SyncLocalLabClient.with(server) { client in
        try client.streamGenerate(prompt).forEach { piece in
            print(piece, terminator: "")
            fflush(nil)
        }
    }
    print()
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
