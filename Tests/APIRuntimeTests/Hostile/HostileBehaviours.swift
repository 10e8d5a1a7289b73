import Foundation

/// The behaviours of hostile servers.
enum HostileBehaviours {
    static let all = framing + heads + times + bodies + streams + redirects

    /// The head of a compressed response.
    static let gzipHead = Array("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n".utf8)

    /// 40 MB of zeros in 250 KB: one literal and then only copies of the last 258 bytes in the fixed code (RFC 1951
    /// section 3.2.6); eight copies have thirteen bytes.
    static let gzipBomb: [UInt8] = {
        let once = "1100010100000"
        let bits = Array(("110" + "00110000" + String(repeating: once, count: 16)).utf8)
        let bytes = stride(from: 0, to: 120, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 | (bits[start + $1] == UInt8(ascii: "1") ? 1 << $1 : 0) }
        }
        let period = bytes[2..<15]
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bytes[..<2] + (0..<20_000).flatMap { _ in period }
    }()
}

extension [UInt8] {
    /// Decodes a Base64 text.
    init(base64 text: String) { self = Data(base64Encoded: text).map(Array.init) ?? [] }
}
