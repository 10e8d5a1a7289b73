import OpenAPIReader

/// Plans the structs of tuples: arrays whose members have schemas of their own.
struct TuplePlanner {
    let types: TypePlanner

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    /// Returns a struct with a property for each member, and one for the members after them.
    ///
    /// In JSON Schema every member may be missing. Here all members are required where `minItems` is missing, else those up
    /// to it: a description without `minItems` hardly ever means otherwise.
    func plan(_ items: [Schema], rest: Schema?, _ schema: Schema, name: String) -> TypePlan.Kind {
        let required = schema.bounds.minimumItems ?? items.count
        let restRequest = rest.map { [NameRequest("rest", wireName: "rest", position: $0.position)] } ?? []
        let requests = items.enumerated().map { request($1, at: $0) } + restRequest
        var names = types.catalog.memberNames(requests, noun: "property", reserved: ReservedNames.properties)[...]
        let properties = items.enumerated().map { index, item in
            member(item, at: index, isRequired: index < required, name: names.removeFirst(), in: name)
        }
        let others = rest.map { rest in
            let request = TypeRequest(name: "\(name)Rest", text: "The remaining members of `\(name)`.")
            return ExtraPropertyPlan(
                name: SwiftName.spelled(names.removeFirst()),
                type: .array(types.element(rest, as: request, suffix: "Item")),
                documentation: Documentation([Markdown.sentence(rest.description) ?? "The remaining members."])
            )
        }
        return .structure(StructurePlan(form: .tuple, properties: properties, rest: others))
    }

    private func request(_ item: Schema, at index: Int) -> NameRequest {
        let ordinal = index < Self.ordinals.count ? Self.ordinals[index] : "item\(index + 1)"
        let title = item.title.flatMap { $0.count <= 30 && $0.first?.isLetter == true ? SwiftName.member($0) : nil }
        return types.catalog.request(title ?? ordinal, chosen: item.swiftName, wireName: ordinal, at: item.position)
    }

    private func member(
        _ item: Schema,
        at index: Int,
        isRequired: Bool,
        name: String,
        in typeName: String
    ) -> PropertyPlan {
        let request = TypeRequest(name: typeName + SwiftName.type(name), text: "The \(name) member of `\(typeName)`.")
        let type = types.type(of: item, as: request)
        let allowsNull = isRequired && type != .anyValue && types.table.allowsNull(item)
        let presence = PropertyPlan.Presence(isRequired: isRequired, allowsNull: allowsNull)
        return PropertyPlan(
            name: SwiftName.spelled(name),
            wireName: String(index),
            type: presence.wrapping(type),
            presence: presence,
            isShadowed: ReservedNames.codingLocals.contains(name),
            documentation: Documentation([SchemaText.text(item.description, item) ?? "The \(name) member."])
        )
    }
}
