package import OpenAPIReader

/// Assigns names so that no two are equal, and reports collisions.
///
/// The first request gets the name. A later one gets its alternative or the first free number, and a warning with both
/// positions.
package struct NameScope: Sendable {
    /// The kind of declaration for messages: `property`, `type`, ….
    package let noun: String

    /// The names that are not assigned, and the suffix that makes them available.
    private let reserved: Set<String>
    private let suffix: String

    private var owners: [String: NameRequest] = [:]
    private var requested: Set<String> = []

    /// Creates an empty scope.
    package init(noun: String, reserved: Set<String> = [], suffix: String = "") {
        self.noun = noun
        self.reserved = reserved
        self.suffix = suffix
    }

    /// Assigns a name to each request. A request whose name is spelled the same in the description goes first, wherever it
    /// is in the list; a name that is requested later in the list is not used to resolve a collision.
    package mutating func assign(_ list: [NameRequest], diagnostics: inout [Diagnostic]) -> [String] {
        requested.formUnion(list.map(\.name))
        var names = list.map(\.name)
        let exact = list.indices.filter { list[$0].name == list[$0].wireName }
        let plain = list.indices.filter { list[$0].name != list[$0].wireName && Self.isPlain(list[$0].wireName) }
        let others = list.indices.filter { list[$0].name != list[$0].wireName && !Self.isPlain(list[$0].wireName) }
        for index in exact + plain + others { names[index] = assign(list[index], diagnostics: &diagnostics) }
        return names
    }

    /// Whether a name has no symbols: of `created_at` and `created@at`, the first one is `createdAt`.
    private static func isPlain(_ wireName: String) -> Bool {
        wireName.unicodeScalars.allSatisfy { $0.isVisibleWord || $0 == "-" || $0 == " " || $0 == "." }
    }

    /// Assigns a name to one request.
    package mutating func assign(_ request: NameRequest, diagnostics: inout [Diagnostic]) -> String {
        let isReserved = reserved.contains(request.name)
        var request = request
        if isReserved { request.name += suffix }
        guard let owner = owners[request.name] else {
            owners[request.name] = request
            if isReserved { diagnostics.append(reservation(of: request)) }
            return request.name
        }
        let name = free(request)
        owners[name] = request
        diagnostics += collision(of: request, with: owner, resolvedTo: name)
        return name
    }

    private func free(_ request: NameRequest) -> String {
        guard let alternative = request.alternative, alternative != request.name else { return numbered(request.name) }
        let isFree = owners[alternative] == nil && !requested.contains(alternative) && !reserved.contains(alternative)
        return isFree ? alternative : numbered(alternative)
    }

    private func numbered(_ name: String) -> String {
        var number = 2
        // A digit before the counter would make it another number: `gmt1` and `gmt12`.
        let name = name.last?.isNumber == true ? name + "_" : name
        while owners["\(name)\(number)"] != nil || requested.contains("\(name)\(number)") { number += 1 }
        return "\(name)\(number)"
    }

    private func reservation(of request: NameRequest) -> Diagnostic {
        Diagnostic(
            .note,
            code: "name-reserved",
            "a \(noun) cannot be named '\(request.name.dropLast(suffix.count))', so \(request.wireName.quoted) is named "
                + "'\(request.name)'; choose another name with x-swift-name",
            at: request.position
        )
    }

    private func collision(of request: NameRequest, with owner: NameRequest, resolvedTo name: String) -> [Diagnostic] {
        [
            Diagnostic(
                .warning,
                code: "name-collision",
                "the \(noun) \(request.wireName.quoted) is named '\(name)' because '\(request.name)' is taken; choose "
                    + "another name with x-swift-name",
                at: request.position
            ),
            Diagnostic(
                .note,
                code: "name-collision",
                "\(owner.wireName.quoted) has the name '\(request.name)'",
                at: owner.position
            ),
        ]
    }
}
