import Platform

/// A node of the tree that an `EncodedValueEncoder` builds.
final class EncodedValueNode {
    private enum Content {
        case leaf(EncodedValue)
        case list
        case fields
    }

    /// The coding path, for the errors of encoders.
    let path: [any CodingKey]

    private var content = Content.leaf(.null)
    private var items: [EncodedValueNode] = []
    private var entries: [(name: String, node: EncodedValueNode)] = []

    init(path: [any CodingKey] = []) {
        self.path = path
    }

    /// The value that was written.
    var value: EncodedValue {
        switch content {
        case .leaf(let value): value
        case .list: .list(items.map(\.value))
        case .fields: .fields(entries.map { EncodedValue.Field(name: $0.name, value: $0.node.value) })
        }
    }

    var count: Int { items.count }

    func becomeNull() { content = .leaf(.null) }

    func becomeList() { content = .list }

    func becomeFields() { content = .fields }

    /// Appends a node to the list.
    func appended() -> EncodedValueNode {
        let node = EncodedValueNode(path: path)
        items.append(node)
        return node
    }

    /// Returns the node of a property; a second value for the same name replaces the first.
    func field(_ key: some CodingKey) -> EncodedValueNode {
        if let node = entries.first(where: { $0.name == key.stringValue })?.node { return node }
        let node = EncodedValueNode(path: path + [key])
        entries.append((key.stringValue, node))
        return node
    }

    /// Writes a value: numbers and texts directly, others through their `encode(to:)`.
    func encode(_ value: some Encodable) throws {
        switch value {
        case let text as String: content = .leaf(.text(text))
        case let flag as Bool: content = .leaf(.literal(flag ? "true" : "false"))
        case let number as any BinaryInteger: content = .leaf(.literal("\(number)"))
        case let number as any BinaryFloatingPoint: content = .leaf(.literal(try text(of: number)))
        // Foundation's encoders have a special form for these, because their `encode(to:)` writes their components.
        case let number as Decimal: content = .leaf(.literal("\(number)"))
        case let url as URL: content = .leaf(.text(url.absoluteString))
        case let data as Data: content = .leaf(.text(data.base64EncodedString()))
        case let file as FilePart: content = .leaf(.file(file))
        default:
            try value.encode(to: EncodedValueEncoder(node: self))
            if value is any UnorderedFields { entries.sort { $0.name < $1.name } }
        }
    }

    private func text(of number: any BinaryFloatingPoint) throws -> String {
        let text = number.shortestText
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number,
                EncodingError.Context(codingPath: path, debugDescription: "\(text) cannot be written as a number")
            )
        }
        return text
    }
}

/// The order of a dictionary differs from run to run, so its properties are sorted by name.
private protocol UnorderedFields {}

extension Dictionary: UnorderedFields {}
