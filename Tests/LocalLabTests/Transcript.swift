import Foundation
import LocalLab
import TestSupport

/// A recorded exchange with LocalLab 0.11.3: the request, and the bytes of the response.
struct Transcript {
    /// The method and target, such as `POST /generate`.
    let request: String

    /// The JSON body of the request, if it has one.
    let requestBody: JSONValue?

    /// The whole response, including its header and framing.
    let response: [UInt8]

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
        response = Array(bytes[start.upperBound..<stop.lowerBound])
        let head = String(decoding: bytes[..<start.lowerBound], as: UTF8.self).split(separator: "\n")
        request = String(head[0].dropFirst(2))
        let body = head.first { $0.hasPrefix("# body: ") }?.dropFirst(8)
        requestBody = try body.map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
    }

    /// The body of the response, which must not be chunked.
    var body: [UInt8] {
        let separator = response.firstRange(of: Array("\r\n\r\n".utf8)) ?? 0..<0
        return Array(response[separator.upperBound...])
    }

    /// The body of the response as JSON.
    var json: JSONValue {
        get throws { try JSONDecoder().decode(JSONValue.self, from: Data(body)) }
    }

    /// Starts a server that sends this response to every request, divided into the pieces that `cut` returns.
    func server(cut: (([UInt8]) -> [[UInt8]])? = nil) throws -> LoopbackServer {
        let parts = cut?(response) ?? [response]
        return try LoopbackServer { connection in
            connection.disableDelay()
            while connection.readRequest() != nil {
                for part in parts { connection.write(part) }
            }
        }
    }
}
