import Foundation

/// A description whose names are keywords of Swift, or names that generated code uses.
struct AwkwardNames {
    private static let keywords = """
        Any Self as associatedtype async await break case catch class continue default defer deinit do else enum extension \
        fallthrough false fileprivate for func guard if import in init inout internal is let nil operator precedencegroup \
        private protocol public repeat rethrows return self static struct subscript super switch throw throws true try \
        typealias var where while some any get set willSet didSet left right none precedence prefix postfix infix dynamic \
        lazy optional override required mutating nonmutating unowned weak indirect final open convenience actor nonisolated \
        isolated sending borrowing consuming consume copy discard each macro package unsafe then using yield
        """

    private static let members = """
        type protocol_ unknown rawValue hashValue hash description encode decoder encoder object container value caller \
        request body client wait blocking asyncClient close with configured withResponse allCases id void int string key \
        path query header json failures name label configuration credentials send e\u{301} \u{E9}a 3d 404 名前 ñandú
        """

    private static let types = """
        Type Protocol Data Error Locale Task URL Date Result Set String Codable Self Any APIClient AwkwardClient \
        SyncAwkwardClient SyncAwkwardAPI Array Optional Int Double Bool Void Never JSONValue Nullable Swift Foundation \
        APIRuntime Sendable Hashable Decoder Encoder CodingKey Duration Character Float Dictionary Equatable ACalls SyncA \
        Client Response Request Operation Notification 404 3d 名前 ñandú UInt8 Main MainActor Actor Collection Range Mirror \
        Unicode Regex Hasher HTTPRequest HTTPFields
        """

    /// The description as JSON.
    var json: String {
        get throws {
            String(decoding: try JSONSerialization.data(withJSONObject: document, options: .sortedKeys), as: UTF8.self)
        }
    }

    private var words: [String] { (Self.keywords + " " + Self.members).split(separator: " ").map(String.init) }

    private var document: [String: Any] {
        var paths: [String: Any] = ["/all": ["get": operation("all", parameters: words)]]
        for (index, word) in words.enumerated() {
            paths["/\(index)/{\(word)}"] = [
                "get": operation(word, parameters: [], path: word, tag: ["A", "self", "close"][index % 3])
            ]
        }
        return [
            "openapi": "3.1.0", "info": ["title": "Awkward", "version": "1"], "paths": paths,
            "components": ["schemas": schemas],
        ]
    }

    private var schemas: [String: Any] {
        let string = ["type": "string"]
        var schemas: [String: Any] = [
            "AllProperties": [
                "type": "object", "properties": Dictionary(words.map { ($0, string) }) { first, _ in first },
                "required": Array(words.prefix(40)),
            ],
            "AllCases": ["type": "string", "enum": words],
        ]
        for name in Self.types.split(separator: " ").map(String.init) {
            let list: [String: Any] = ["type": "array", "items": ["$ref": "#/components/schemas/AllProperties"]]
            schemas[name] = ["type": "object", "properties": [name: string, "list": list]]
        }
        return schemas
    }

    private func operation(_ id: String, parameters: [String], path: String? = nil, tag: String = "A") -> [String: Any]
    {
        let string = ["type": "string"]
        let fields = parameters.map { ["name": $0, "in": "query", "schema": string] as [String: Any] }
        let pathParameters =
            path.map { [["name": $0, "in": "path", "required": true, "schema": string] as [String: Any]] } ?? []
        let body = ["content": ["application/json": ["schema": ["$ref": "#/components/schemas/AllCases"]]]]
        let response: [String: Any] = [
            "description": "ok",
            "content": ["application/json": ["schema": ["$ref": "#/components/schemas/AllProperties"]]],
        ]
        return [
            "operationId": id, "tags": [tag], "parameters": pathParameters + fields, "requestBody": body,
            "responses": ["200": response],
        ]
    }
}
