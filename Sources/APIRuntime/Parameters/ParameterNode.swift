#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A place that an encoder writes to.
final class ParameterNode {
    private enum Content {
        case leaf(ParameterValue)
        case list
        case fields
    }

    private var content = Content.leaf(.null)
    private var items: [ParameterNode] = []
    private var entries: [(name: String, node: ParameterNode)] = []

    /// What was written.
    var value: ParameterValue {
        switch content {
        case .leaf(let value): value
        case .list: .list(items.map(\.value))
        case .fields: .fields(entries.map { ParameterValue.Field(name: $0.name, value: $0.node.value) })
        }
    }

    var count: Int { items.count }

    func becomeNull() { content = .leaf(.null) }

    func becomeList() { content = .list }

    func becomeFields() { content = .fields }

    /// A new place at the end of the list.
    func appended() -> ParameterNode {
        let node = ParameterNode()
        items.append(node)
        return node
    }

    /// A new place with a name.
    func field(_ name: String) -> ParameterNode {
        let node = ParameterNode()
        entries.append((name, node))
        return node
    }

    /// Writes a value: numbers and texts as they are, others by their `encode(to:)`.
    func encode(_ value: some Encodable) throws {
        switch value {
        case let text as String: content = .leaf(.text(text))
        case let flag as Bool: content = .leaf(.literal(flag ? "true" : "false"))
        case let number as any BinaryInteger: content = .leaf(.literal("\(number)"))
        case let number as any BinaryFloatingPoint: content = .leaf(.literal("\(number)"))
        // Foundation's coders know these themselves; their `encode(to:)` writes their inside.
        case let number as Decimal: content = .leaf(.literal("\(number)"))
        case let url as URL: content = .leaf(.text(url.absoluteString))
        default:
            try value.encode(to: ParameterEncoder(node: self))
            if value is any UnorderedFields { entries.sort { $0.name < $1.name } }
        }
    }
}

/// A dictionary has another order each time the program runs; what it is sent as has one.
private protocol UnorderedFields {}

extension Dictionary: UnorderedFields where Key == String {}
