import Foundation

/// A description whose texts all try to become code.
///
/// Each text declares or calls `pwned_here`, a name that the generator never uses: injected code does not compile, or is
/// found by its name.
struct HostileDescription {
    /// Texts that try to end a literal, a comment, an identifier or a file path.
    static let payloads = [
        "\"; func pwned_here() {} //", "\\(pwned_here())", "\\#(pwned_here())", "\"#; pwned_here(); //",
        "#\"\"\"\npwned_here()\n\"\"\"#",
        "\"\"\"\nfunc pwned_here() {}\n\"\"\"", "*/ func pwned_here() {} /*", "\nfunc pwned_here() {}\n",
        "\r\nfunc pwned_here() {}\r",
        "\u{2028}func pwned_here() {}\u{2029}", "\u{85}func pwned_here() {}\u{B}", "\u{0}func pwned_here() {}",
        "`; func pwned_here() {}; `",
        "/// \n} func pwned_here() {} struct A {", "; import Foundation; pwned_here()",
        "\u{202E}} func pwned_here() {}\u{2066}",
        "../../pwned_here", "\\", "\"", "\\\"", "{ }", "#if false", "#sourceLocation(file: \"pwned_here\", line: 1)",
        "$0",
        "@main",
        "\u{1F468}\u{200D}\u{1F469}", "e\u{301}", "\u{FEFF}", "%s%n", "```\n*/",
    ]

    /// The description as ASCII JSON, because YAML treats some other characters as line breaks.
    var json: String {
        get throws {
            let text = String(
                decoding: try JSONSerialization.data(withJSONObject: document, options: .sortedKeys),
                as: UTF8.self
            )
            return text.utf16.reduce(into: "") { json, unit in
                let hex = String(unit, radix: 16)
                json +=
                    unit < 0x80
                    ? String(UnicodeScalar(UInt8(unit))) : "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            }
        }
    }

    private var document: [String: Any] {
        let all = Self.payloads.joined(separator: " ")
        var paths: [String: Any] = [:]
        var schemas: [String: Any] = [:]
        for (index, payload) in Self.payloads.enumerated() {
            // Braces in a path enclose parameters.
            let path = payload.replacing("{", with: "(").replacing("}", with: ")")
            paths["/\(index)/\(path)/{id}"] = ["post": operation(payload, index), "get": stream(payload, index)]
            paths["/further/\(index)"] = HostileFields(payload: payload, index: index).path
            schemas.merge(HostileFields(payload: payload, index: index).schemas) { $1 }
            schemas["\(payload)\(index)"] = structure(payload)
            schemas["Enum\(index)\(payload)"] = described(payload, ["type": "string", "enum": [payload, "b", all]])
            schemas["Alias\(index)\(payload)"] = described(
                payload,
                ["type": "string", "pattern": payload, "format": payload]
            )
        }
        return [
            "openapi": "3.1.0",
            "info": ["title": "Hostile", "version": all, "summary": all, "description": all, "x-a": all],
            "servers": [["url": "http://localhost/\"\\(pwned_here())", "description": all]]
                + Self.payloads.map { HostileFields(payload: $0, index: 0).server },
            "tags": Self.payloads.map { ["name": $0, "description": $0] },
            "externalDocs": ["url": all, "description": all],
            "paths": paths,
            "components": ["schemas": schemas, "securitySchemes": HostileFields.securitySchemes],
            "webhooks": Dictionary(uniqueKeysWithValues: Self.payloads.map { ($0, ["post": webhook($0)]) }),
        ]
    }

    private func described(_ payload: String, _ schema: [String: Any]) -> [String: Any] {
        schema.merging(["title": payload, "description": payload, "x-other": payload, "$comment": payload]) { $1 }
    }

    private func structure(_ payload: String) -> [String: Any] {
        let properties: [String: Any] = [
            payload: ["type": "string", "default": payload, "description": payload, "example": payload],
            "a\(payload)": ["type": "string", "enum": [payload], "default": payload],
            "b\(payload)": [
                "type": "array", "items": ["type": "object", "properties": [payload: ["type": "integer"]]],
            ],
            "constant": ["const": payload],
        ]
        return described(payload, ["type": "object", "required": [payload], "properties": properties])
    }

    private func parameters(_ payload: String) -> [[String: Any]] {
        let values: [String: Any] = ["type": "string", "enum": [payload, "other"], "default": payload]
        return [
            ["name": "id", "in": "path", "required": true, "schema": ["type": "string"], "description": payload],
            ["name": payload, "in": "query", "schema": values, "description": payload],
            ["name": "X-A", "in": "header", "schema": ["type": "string", "pattern": payload], "description": payload],
        ]
    }

    private func operation(_ payload: String, _ index: Int) -> [String: Any] {
        let reference = ["schema": ["$ref": "#/components/schemas/\(Self.pointer("\(payload)\(index)"))"]]
        return [
            "operationId": "\(index)\(payload)", "summary": payload, "description": payload, "tags": [payload],
            "deprecated": true, "parameters": parameters(payload), "x-other": [payload: payload],
            "requestBody": ["description": payload, "required": true, "content": ["application/json": reference]],
            "responses": [
                "200": ["description": payload, "content": ["application/json": reference]],
                "404": ["description": payload, "content": ["application/json": reference]],
            ],
        ]
    }

    private func webhook(_ payload: String) -> [String: Any] {
        let schema = ["type": "object", "properties": [payload: ["type": "string"]]] as [String: Any]
        return ["requestBody": ["content": ["application/json": ["schema": schema]]]]
    }

    private func stream(_ payload: String, _ index: Int) -> [String: Any] {
        [
            "operationId": "\(payload)\(index)", "tags": [payload], "parameters": parameters(payload),
            "x-stream": ["format": "sse", "done": payload, "error": payload],
            "responses": [
                "200": ["description": payload, "content": ["text/event-stream": ["schema": ["type": "string"]]]]
            ],
        ]
    }

    /// A key as a token of a JSON pointer in a URI fragment (RFC 6901 section 6).
    private static func pointer(_ key: String) -> String {
        let escaped = key.replacing("~", with: "~0").replacing("/", with: "~1")
        return escaped.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["~"])) ?? escaped
    }
}
