import OpenAPIReader

/// One operation in both documents.
struct OperationPair {
    var old: Operation
    var new: Operation

    /// The operation's name in the new document, such as `GET /pets/{id}`.
    var name: String { new.methodAndPath }

    /// The name in quotes, for messages.
    var text: String { new.methodAndPath.quoted }

    /// The location for changes of the operation.
    var location: ChangeLocation { ChangeLocation(name, old: old.position, new: new.position) }

    /// Returns the location for changes of a part: `GET /pets stream`.
    func location(of part: String) -> ChangeLocation {
        ChangeLocation("\(name) \(part)", old: old.position, new: new.position)
    }
}

extension Operation {
    /// Method and path: `GET /pets/{id}`.
    var methodAndPath: String { "\(method) \(path)" }

    /// Method and path without the names of path parameters, which do not matter on the wire: `GET /pets/{}`.
    var route: String {
        "\(method) " + PathPieces(path).pieces.map(\.literal).joined(separator: "{}")
    }

    /// The names of the path parameters, in the order of the path.
    var pathParameterNames: [String] { PathPieces(path).pieces.compactMap(\.name) }
}
