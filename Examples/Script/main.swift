import Foundation
import LocalLab

// Sends the arguments of the script to a model as a prompt, and prints the text as it arrives.

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
