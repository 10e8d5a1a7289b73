package import OpenAPIReader

/// A wish for a Swift name, with the place it comes from.
package struct NameWish: Hashable, Sendable {
    /// The wished name, without backticks.
    package var name: String

    /// The name in the description.
    package var wireName: String

    /// Where the name stands.
    package var position: SourcePosition

    /// The name that is wanted where the wished one is taken; without it, a number is appended.
    package var alternative: String?

    /// Wishes for a name.
    package init(_ name: String, wireName: String, position: SourcePosition, alternative: String? = nil) {
        self.name = name
        self.wireName = wireName
        self.position = position
        self.alternative = alternative
    }
}

/// Gives out names so that no two are equal, and says where two wishes meet.
///
/// One wish gets the name; another one gets its alternative or the first free number, and a warning with both places.
package struct NameScope: Sendable {
    /// What is named, for messages: `property`, `type`, ….
    package let noun: String

    /// Names that cannot be given out, and what is appended to get one that can.
    private let reserved: Set<String>
    private let suffix: String

    private var owners: [String: NameWish] = [:]
    private var wishes: Set<String> = []

    /// An empty scope.
    package init(noun: String, reserved: Set<String> = [], suffix: String = "") {
        self.noun = noun
        self.reserved = reserved
        self.suffix = suffix
    }

    /// Gives each wish a name. A wire name that is a Swift name as it stands keeps it, wherever it stands in the list;
    /// what is wished for later is no way out of an earlier collision.
    package mutating func claim(_ list: [NameWish], diagnostics: inout [Diagnostic]) -> [String] {
        wishes.formUnion(list.map(\.name))
        var names = list.map(\.name)
        let exact = list.indices.filter { list[$0].name == list[$0].wireName }
        let others = list.indices.filter { list[$0].name != list[$0].wireName }
        for index in exact + others { names[index] = claim(list[index], diagnostics: &diagnostics) }
        return names
    }

    /// Gives one wish a name.
    package mutating func claim(_ wish: NameWish, diagnostics: inout [Diagnostic]) -> String {
        let isReserved = reserved.contains(wish.name)
        var wish = wish
        if isReserved { wish.name += suffix }
        guard let owner = owners[wish.name] else {
            owners[wish.name] = wish
            if isReserved { diagnostics.append(reservation(of: wish)) }
            return wish.name
        }
        let name = free(wish)
        owners[name] = wish
        diagnostics += collision(of: wish, with: owner, resolvedTo: name)
        return name
    }

    private func free(_ wish: NameWish) -> String {
        guard let alternative = wish.alternative, alternative != wish.name else { return numbered(wish.name) }
        let isFree = owners[alternative] == nil && !wishes.contains(alternative) && !reserved.contains(alternative)
        return isFree ? alternative : numbered(alternative)
    }

    private func numbered(_ name: String) -> String {
        var number = 2
        while owners["\(name)\(number)"] != nil || wishes.contains("\(name)\(number)") { number += 1 }
        return "\(name)\(number)"
    }

    private func reservation(of wish: NameWish) -> Diagnostic {
        Diagnostic(
            .warning,
            code: "name-reserved",
            "no \(noun) can be called '\(wish.name.dropLast(suffix.count))', so \(wish.wireName.quoted) is "
                + "'\(wish.name)'; choose another name with x-swift-name",
            at: wish.position
        )
    }

    private func collision(of wish: NameWish, with owner: NameWish, resolvedTo name: String) -> [Diagnostic] {
        [
            Diagnostic(
                .warning,
                code: "name-collision",
                "the \(noun) \(wish.wireName.quoted) is called '\(name)' because '\(wish.name)' is taken; choose another "
                    + "name with x-swift-name",
                at: wish.position
            ),
            Diagnostic(
                .note,
                code: "name-collision",
                "\(owner.wireName.quoted) has the name '\(wish.name)'",
                at: owner.position
            ),
        ]
    }
}
