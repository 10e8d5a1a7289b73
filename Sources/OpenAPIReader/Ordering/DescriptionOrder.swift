/// Puts the keys of an OpenAPI document in an order that does not depend on who wrote it.
///
/// Fields stand as the specification lists them, unknown ones and extensions behind them as they were; paths, components and
/// statuses stand by their names. What has a meaning in its order keeps it: lists, media types, and properties, which
/// initializers take in this order.
package enum DescriptionOrder {
    /// The document in order.
    package static func ordered(_ root: YAMLNode) -> YAMLNode { ordered(root, .fields(.document)) }

    private static func ordered(_ node: YAMLNode, _ shape: DescriptionShape) -> YAMLNode {
        var node = node
        switch (shape, node.content) {
        case (.list(let kind), .sequence(let items)):
            node.content = .sequence(items.map { ordered($0, .fields(kind)) })
        case (.names(let kind), .mapping(let entries)):
            node.content = .mapping(entries.map { with($0, .fields(kind)) }.sorted { $0.key < $1.key })
        case (.sequence(let kind), .mapping(let entries)):
            node.content = .mapping(entries.map { with($0, .fields(kind)) })
        case (.fields(let kind), .mapping(let entries)):
            let fields = kind.fields
            let ranks = Dictionary(fields.enumerated().map { ($1.key, $0) }) { first, _ in first }
            let sorted = entries.enumerated().sorted {
                (ranks[$0.element.key] ?? fields.count, $0.offset) < (ranks[$1.element.key] ?? fields.count, $1.offset)
            }
            node.content = .mapping(
                sorted.map(\.element).map { entry in
                    with(entry, ranks[entry.key].map { fields[$0].shape } ?? .anything)
                }
            )
        default: break
        }
        return node
    }

    private static func with(_ entry: YAMLEntry, _ shape: DescriptionShape) -> YAMLEntry {
        YAMLEntry(key: entry.key, at: entry.position, value: ordered(entry.value, shape))
    }
}

/// What stands behind a key of a document.
enum DescriptionShape {
    /// A value whose order is its own.
    case anything
    /// A mapping with keys of the specification.
    case fields(DescriptionKind)
    /// A list of such mappings.
    case list(DescriptionKind)
    /// A mapping whose keys are names, to be sorted.
    case names(DescriptionKind)
    /// A mapping whose keys are names in an order that means something.
    case sequence(DescriptionKind)
}
