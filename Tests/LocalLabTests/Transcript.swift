import Foundation
import LocalLab
import TestSupport

/// A recorded answer of LocalLab 0.11.3: the request, and the bytes that the server sent.
struct Transcript {
    /// `POST /generate`
    let request: String

    /// The JSON body that was sent, if one was.
    let requestBody: JSONValue?

    /// The whole answer, head and framing included.
    let answer: [UInt8]

    /// Reads the recording whose file name begins with `name`.
    init(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard let file = files.first(where: { $0.hasPrefix(name + "-") }) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: name])
        }
        let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
        let begin = Array("# ---- raw response\n".utf8)
        let end = Array("\n# ---- curl: ".utf8)
        let start = bytes.firstRange(of: begin) ?? 0..<0
        let stop = bytes.firstRange(of: end) ?? bytes.count..<bytes.count
        answer = Array(bytes[start.upperBound..<stop.lowerBound])
        let head = String(decoding: bytes[..<start.lowerBound], as: UTF8.self).split(separator: "\n")
        request = String(head[0].dropFirst(2))
        let body = head.first { $0.hasPrefix("# body: ") }?.dropFirst(8)
        requestBody = try body.map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
    }

    /// The answer's body without its head; for answers that are not chunked.
    var body: [UInt8] {
        let separator = answer.firstRange(of: Array("\r\n\r\n".utf8)) ?? 0..<0
        return Array(answer[separator.upperBound...])
    }

    /// The answer's JSON.
    var json: JSONValue {
        get throws { try JSONDecoder().decode(JSONValue.self, from: Data(body)) }
    }

    /// A server that gives this answer to every request, sent in these pieces.
    func server(cut: (([UInt8]) -> [[UInt8]])? = nil) throws -> LoopbackServer {
        let parts = cut?(answer) ?? [answer]
        return try LoopbackServer { connection in
            connection.disableDelay()
            while connection.readRequest() != nil {
                for part in parts { connection.write(part) }
            }
        }
    }
}
