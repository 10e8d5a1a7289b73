import OpenAPIReader

/// One operation in both documents.
struct OperationPair {
    var old: Operation
    var new: Operation

    /// The operation as messages and configurations name it: the new document's `GET /pets/{id}`.
    var name: String { new.name }

    /// The operation in quotes, for messages.
    var text: String { new.name.quoted }
}

extension Operation {
    /// `GET /pets/{id}`
    var name: String { "\(method) \(path)" }

    /// The operation without the names of its path's parameters, which say nothing on the wire.
    var route: String {
        "\(method) " + PathNames.parts(of: path).map(\.literal).joined(separator: "{}")
    }

    /// The names of the path's parameters, in the path's order.
    var pathNames: [String] { PathNames.parts(of: path).compactMap(\.name) }
}

/// Takes path templates apart.
enum PathNames {
    /// A piece of a template, with the name of the parameter behind it; nil behind the last.
    static func parts(of path: String) -> [(literal: String, name: String?)] {
        var parts: [(String, String?)] = []
        var rest = path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return parts + [(String(rest), nil)]
    }
}
