import APIModels
import HTTPTransport

/// Encodes an object as `multipart/form-data` (RFC 7578): one part for each property, or for each element of a list.
struct MultipartBody {
    let boundary: String
    let encodings: [String: FieldEncoding]

    /// Creates a body with a boundary of 128 random bits, which no content has.
    init(encodings: [String: FieldEncoding], boundary: String = Self.randomBoundary()) {
        self.encodings = encodings
        self.boundary = boundary
    }

    /// The media type with the boundary.
    var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// Returns the body; files are read when they are sent. Nil for a value that is not an object.
    func source(_ value: EncodedValue) throws -> BodySource? {
        guard case .fields(let members) = value else { return nil }
        var pieces: [BodySource.Piece] = []
        var text = ""
        func flush() {
            if !text.isEmpty { pieces.append(.bytes(Array(text.utf8))) }
            text = ""
        }
        for member in members {
            let encoding = encodings[member.name] ?? .standard
            for field in encoding.fields(member.name, member.value) {
                text += try head(field, encoding)
                switch field.value {
                case .file(let file):
                    flush()
                    pieces.append(file.piece)
                case .list, .fields, .null: text += field.value.json
                case .text(let value), .literal(let value):
                    text += encoding.isJSON ? field.value.json : value
                }
                text += "\r\n"
            }
        }
        text += "--\(boundary)--\r\n"
        flush()
        return .joining(pieces)
    }

    private func head(_ field: FormField, _ encoding: FieldEncoding) throws -> String {
        var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.quoted(field.name))\""
        var headers = encoding.headers
        var type = encoding.contentType
        switch field.value {
        case .file(let file):
            if let name = file.fileName { head += "; filename=\"\(Self.quoted(name))\"" }
            headers.merge(file.headers) { _, own in own }
            type = file.contentType ?? type ?? "application/octet-stream"
        case .list, .fields: type = type ?? "application/json"
        case .null, .text, .literal: break
        }
        head += "\r\n"
        if let type { head += try Self.line("Content-Type", type) }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += try Self.line(name, value) }
        return head + "\r\n"
    }

    private static func line(_ name: String, _ value: String) throws -> String {
        let isClean = !(name + value).utf8.contains { $0 == 13 || $0 == 10 || $0 == 0 }
        guard isClean else {
            throw APIError(
                .configuration,
                "the header field '\(name)' of a part has a line break, which is not allowed; remove it"
            )
        }
        return "\(name): \(value)\r\n"
    }

    /// Escapes quotation marks and line ends (WHATWG HTML section 4.10.22.8).
    private static func quoted(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": text += "%22"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func randomBoundary() -> String {
        "part-" + String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }
}

extension FieldEncoding {
    /// Whether the part contains JSON, so strings are quoted.
    fileprivate var isJSON: Bool { contentType.map(MediaTypeName.isJSON) ?? false }
}

extension FilePart {
    /// The bytes, or a file that is read when it is sent.
    fileprivate var piece: BodySource.Piece {
        switch content {
        case .bytes(let bytes): .bytes(bytes)
        case .file(let path): .file(path: path)
        }
    }
}
