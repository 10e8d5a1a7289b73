import Foundation

/// The less common text fields of a description, each with a payload.
struct HostileFields {
    let payload: String
    let index: Int

    /// The payload without characters that end a template.
    private var plain: String {
        payload.replacing("{", with: "(").replacing("}", with: ")")
    }

    private var text: [String: Any] { ["type": "string", "enum": [payload, "b"], "default": payload] }

    /// A server with a variable, whose values become enum cases.
    var server: [String: Any] {
        [
            "url": "http://\(plain)/{v\(plain)}", "name": payload, "description": payload,
            "variables": ["v\(plain)": ["default": payload, "enum": [payload, "b"], "description": payload]],
        ]
    }

    /// Security schemes of several types by their names.
    static var securitySchemes: [String: Any] {
        var schemes: [String: Any] = [:]
        for (index, payload) in HostileDescription.payloads.enumerated() {
            schemes["key\(index)\(payload)"] = [
                "type": "apiKey", "in": "query", "name": payload, "description": payload,
            ]
            let flow = ["tokenUrl": payload, "scopes": [payload: payload]] as [String: Any]
            schemes["flow\(index)\(payload)"] = ["type": "oauth2", "flows": ["clientCredentials": flow]]
            schemes["http\(index)\(payload)"] = ["type": "http", "scheme": payload, "bearerFormat": payload]
        }
        return schemes
    }

    /// A path with an operation that has further parameters, bodies, responses, links and callbacks.
    var path: [String: Any] {
        ["summary": payload, "description": payload, "put": operation, "servers": [server]]
    }

    private var operation: [String: Any] {
        let form: [String: Any] = ["type": "object", "properties": [payload: ["type": "string"], "z": text]]
        let header: [String: Any] = ["schema": ["const": payload]]
        return [
            "externalDocs": ["url": payload, "description": payload],
            "parameters": [
                ["name": payload, "in": "cookie", "schema": text], ["name": payload, "in": "header", "schema": text],
                ["name": "\(payload)[]", "in": "query", "content": ["application/\(payload)+json": ["schema": text]]],
            ],
            "security": [
                ["key\(index)\(payload)": []], ["flow\(index)\(payload)": [payload], "http\(index)\(payload)": []],
            ],
            "requestBody": [
                "content": [
                    "multipart/form-data": [
                        "schema": form,
                        "encoding": [payload: ["contentType": payload, "headers": [payload: header]]],
                    ],
                    "application/\(payload)": ["schema": ["type": "string", "format": "binary"]],
                    "text/\(payload)": [:], "application/\(payload)+json": ["schema": form],
                ]
            ],
            "responses": [
                "200": [
                    "description": payload,
                    "headers": [payload: ["description": payload]],
                    "links": [payload: ["operationId": payload, "description": payload]],
                    "content": [
                        "text/\(payload)": [:], "application/\(payload)": [:], "application/json": ["schema": form],
                    ],
                ]
            ],
            "callbacks": [
                payload: [
                    "{$request.body#/\(payload)}": [
                        "post": ["requestBody": ["content": ["application/json": ["schema": form]]]]
                    ]
                ]
            ],
        ]
    }

    /// A union whose discriminator and its keys are payloads, and a map with patterns.
    var schemas: [String: Any] {
        let names = ["UnionA\(index)", "UnionB\(index)"]
        let members = names.map { ["$ref": "#/components/schemas/\($0)"] }
        let member: [String: Any] = [
            "type": "object", "required": [payload], "properties": [payload: ["type": "string"]],
        ]
        return [
            names[0]: member, names[1]: member,
            "Union\(index)": [
                "oneOf": members,
                "discriminator": ["propertyName": payload, "mapping": [payload: names[0], "\(payload)2": names[1]]],
            ],
            "Patterns\(index)": [
                "type": "object", "patternProperties": [payload: text], "propertyNames": ["pattern": payload],
            ],
            "Numbers\(index)": [
                "type": "integer", "enum": [1, 2], "x-enum-varnames": [payload, "\(payload)2"],
                "x-enum-descriptions": [payload, payload],
            ],
            "Constants\(index)": [
                "type": "object", "required": ["a", "b"],
                "properties": ["a": ["const": payload], "b": ["const": [payload: payload]], "c": ["const": payload]],
            ],
        ]
    }
}
