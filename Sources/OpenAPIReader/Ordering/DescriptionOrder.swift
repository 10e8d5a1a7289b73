/// Sorts the keys of an OpenAPI document into an order that does not depend on its author or tool.
///
/// Fields have the order of the specification, followed by unknown fields and extensions in their own order. Paths, components
/// and status codes are sorted by name. Where the order has a meaning, it is kept: in lists, among media types, and among
/// properties, which are the parameters of initializers in this order.
package enum DescriptionOrder {
    /// Returns the document with sorted keys.
    package static func ordered(_ root: YAMLNode) -> YAMLNode { ordered(root, .fields(.document)) }

    private static func ordered(_ node: YAMLNode, _ shape: DescriptionShape) -> YAMLNode {
        var node = node
        switch (shape, node.content) {
        case (.list(let kind), .sequence(let items)):
            node.content = .sequence(items.map { ordered($0, .fields(kind)) })
        case (.names(let kind), .mapping(let entries)):
            node.content = .mapping(entries.map { ordered($0, .fields(kind)) }.sorted { $0.key < $1.key })
        case (.sequence(let kind), .mapping(let entries)):
            node.content = .mapping(entries.map { ordered($0, .fields(kind)) })
        case (.fields(let kind), .mapping(let entries)):
            let fields = kind.fields
            let ranks = Dictionary(fields.enumerated().map { ($1.key, $0) }) { first, _ in first }
            let sorted = entries.enumerated().sorted {
                (ranks[$0.element.key] ?? fields.count, $0.offset) < (ranks[$1.element.key] ?? fields.count, $1.offset)
            }
            node.content = .mapping(
                sorted.map(\.element).map { entry in
                    ordered(entry, ranks[entry.key].map { fields[$0].shape } ?? .anything)
                }
            )
        default: break
        }
        return node
    }

    private static func ordered(_ entry: YAMLEntry, _ shape: DescriptionShape) -> YAMLEntry {
        YAMLEntry(key: entry.key, at: entry.position, value: ordered(entry.value, shape))
    }
}
