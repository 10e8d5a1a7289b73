import OpenAPIReader

/// The schemas of JSON that events have in their data (OpenAPI 3.2 section 4.14.4.2).
///
/// In the description `data` is a string with a `contentSchema`; in Swift it has the type of that schema.
struct EventPayloads: Sendable {
    private var payloads: [SourcePosition: Schema] = [:]

    /// Finds the payloads of every operation's events.
    init(_ description: OpenAPIDescription, _ table: SchemaTable) {
        for operation in description.operations {
            guard let stream = operation.stream, stream.format == .events, let item = stream.item else { continue }
            guard Self.isEvent(item, table) else { continue }
            for property in table.allProperties(of: item) where property.name == "data" {
                guard let payload = property.schema.content?.schema.first else { continue }
                payloads[property.schema.position] = payload
            }
        }
    }

    /// Returns the payload's schema where `schema` is the data of an event.
    func payload(of schema: Schema) -> Schema? { payloads.isEmpty ? nil : payloads[schema.position] }

    /// Returns whether a schema describes an event with its fields and not only its data.
    static func isEvent(_ schema: Schema, _ table: SchemaTable) -> Bool {
        let names = Set(table.allProperties(of: schema).map(\.name))
        return names.contains("data") && names.isSubset(of: ["data", "event", "id", "retry", "comment"])
    }

    /// Returns whether the data of an event is JSON and not plain text.
    static func hasPayload(_ schema: Schema, _ table: SchemaTable) -> Bool {
        table.allProperties(of: schema).contains { property in
            guard property.name == "data" else { return false }
            if property.schema.content?.schema.isEmpty == false { return true }
            if case .string? = table.resolved(property.schema)?.kind { return false }
            return true
        }
    }
}

extension SchemaTable {
    /// Returns the properties of an object, and of all members of a union or an `allOf`.
    func allProperties(of schema: Schema) -> [Property] {
        var seen: Set<SchemaIdentity> = []
        return allProperties(of: schema, &seen)
    }

    private func allProperties(of schema: Schema, _ seen: inout Set<SchemaIdentity>) -> [Property] {
        guard schema.mayRecur, seen.count < Self.maximumParts, seen.insert(SchemaIdentity(schema)).inserted,
            let resolved = resolved(schema)
        else { return [] }
        return switch resolved.kind {
        case .object(let object): object.properties
        case .union(let union): union.members.flatMap { allProperties(of: $0, &seen) }
        case .all(let members): members.flatMap { allProperties(of: $0, &seen) }
        default: []
        }
    }

    /// More parts than a description has: nested unions that grow with each level end here.
    private static let maximumParts = 10_000
}
