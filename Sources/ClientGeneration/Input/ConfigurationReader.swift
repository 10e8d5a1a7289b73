package import APIPlan
package import OpenAPIReader

/// Reads the keys of a configuration, and collects all errors.
package struct ConfigurationReader {
    /// Reads the mapping under `diff`, and adds its errors to the reader.
    package typealias DiffReader = (YAMLNode, inout ConfigurationReader) -> Void

    private let readDiff: DiffReader
    private(set) var options = PlanOptions()
    private(set) var isStrict = false

    /// The paths of the overlays as they appear in the file.
    private(set) var overlays: [String] = []

    /// The path of the description's folder as it appears in the file.
    private(set) var root: ConfiguredText?

    private(set) var diagnostics: [Diagnostic] = []

    private static let keys = [
        "access", "diff", "exclude", "flatten", "group", "include", "name", "overlays", "prefix", "renames",
        "root", "strict", "sync", "unused",
    ]

    /// Creates a reader; the settings of `apigen diff` are read by `readDiff`.
    init(readDiff: @escaping DiffReader) {
        self.readDiff = readDiff
    }

    /// Reads the root mapping of the file.
    mutating func read(_ root: YAMLNode) {
        for entry in entries(of: root, "a configuration") { read(entry) }
    }

    private mutating func read(_ entry: YAMLEntry) {
        let value = entry.value
        switch entry.key {
        case "access": readAccess(value)
        case "name", "prefix": readName(entry)
        case "include": options.selection.included = filter(entry)
        case "exclude": options.selection.excluded = filter(entry)
        case "unused": options.dropsUnusedTypes = choice(entry, ["drop": true, "keep": false])
        case "overlays": overlays = texts(entry).map(\.text)
        case "root": root = text(entry.value, "'root'")
        case "flatten": readFlattening(value)
        case "renames": readRenames(value)
        case "sync": options.syncClientMode = choice(entry, Self.syncChoices) ?? .protocol
        case "group": options.groupsByTag = choice(entry, ["tags": true, "none": false]) ?? false
        case "diff": readDiff(value, &self)
        case "strict": isStrict = boolean(entry) ?? false
        default: unknown(entry, "a configuration", among: Self.keys)
        }
    }

    private static let syncChoices = Dictionary(
        SyncClientMode.allCases.map { ($0.rawValue, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    private mutating func readAccess(_ value: YAMLNode) {
        guard let access = value.string.flatMap(AccessLevel.init) else {
            return error("'access' must be public, package or internal", value.position)
        }
        options.access = access
    }

    private mutating func readName(_ entry: YAMLEntry) {
        let text = entry.value.string
        if entry.key == "name" {
            guard let text, PlanOptions.accepts(name: text) else {
                let message = "'name' must be a Swift identifier other than API, such as LocalLab"
                return error(message, entry.value.position)
            }
            options.name = text
        } else {
            guard let text, PlanOptions.accepts(prefix: text) else {
                let message =
                    "'prefix' must be a Swift identifier that begins with an upper-case letter, such as GitHub"
                return error(message, entry.value.position)
            }
            options.prefix = text
        }
    }

    private mutating func filter(_ entry: YAMLEntry) -> OperationSelection.Filter {
        var filter = OperationSelection.Filter()
        for list in entries(of: entry.value, "'\(entry.key)'") {
            switch list.key {
            case "paths": filter.paths = texts(list)
            case "tags": filter.tags = texts(list)
            case "operations": filter.operations = texts(list)
            default: unknown(list, "'\(entry.key)'", among: ["operations", "paths", "tags"])
            }
        }
        return filter
    }

    private mutating func readFlattening(_ value: YAMLNode) {
        if let all = value.boolean {
            options.flattening = all ? .all : .listed([])
        } else if let items = value.items {
            options.flattening = .listed(items.compactMap { text($0, "an element of 'flatten'") })
        } else {
            error("'flatten' must be true, false or a list of operationIds", value.position)
        }
    }

    private mutating func readRenames(_ value: YAMLNode) {
        for list in entries(of: value, "'renames'") {
            switch list.key {
            case "schemas": options.renames.schemas = renames(list, isType: true)
            case "operations": options.renames.operations = renames(list)
            case "properties": options.renames.properties = renames(list)
            case "parameters": options.renames.parameters = renames(list)
            default: unknown(list, "'renames'", among: ["operations", "parameters", "properties", "schemas"])
            }
        }
    }

    private mutating func renames(_ list: YAMLEntry, isType: Bool = false) -> [Renames.Rename] {
        entries(of: list.value, "'\(list.key)'").compactMap { entry in
            guard let name = text(entry.value, "the name of \(entry.key.quoted)") else { return nil }
            guard SwiftName.isIdentifier(name.text), name.text.first?.isUppercase == isType else {
                let example = isType ? "an upper-case letter, such as Pet" : "a lower-case letter, such as listPets"
                error("\(name.text.quoted) must be a Swift identifier that begins with \(example)", name.position)
                return nil
            }
            return Renames.Rename(ConfiguredText(entry.key, at: entry.position), to: name)
        }
    }
}

extension ConfigurationReader {
    /// Returns the entries of a mapping.
    package mutating func entries(of node: YAMLNode, _ subject: String) -> [YAMLEntry] {
        guard let entries = node.entries else {
            error("\(subject) must be a mapping, but it is \(node.kindName)", node.position)
            return []
        }
        return entries
    }

    /// Returns the elements of a list of strings.
    package mutating func texts(_ entry: YAMLEntry) -> [ConfiguredText] {
        guard let items = entry.value.items else {
            error("'\(entry.key)' must be a list, but it is \(entry.value.kindName)", entry.value.position)
            return []
        }
        return items.compactMap { text($0, "an element of '\(entry.key)'") }
    }

    private mutating func text(_ node: YAMLNode, _ subject: String) -> ConfiguredText? {
        guard let text = node.text, !node.isNull else {
            error("\(subject) must be a string, but it is \(node.kindName)", node.position)
            return nil
        }
        return ConfiguredText(text, at: node.position)
    }

    /// Returns the value for one of several words.
    package mutating func choice<Value>(_ entry: YAMLEntry, _ choices: [String: Value]) -> Value? {
        guard let value = entry.value.text.flatMap({ choices[$0] }) else {
            let names = choices.keys.sorted()
            let list = "\(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
            error("'\(entry.key)' must be \(list)", entry.value.position)
            return nil
        }
        return value
    }

    private mutating func boolean(_ entry: YAMLEntry) -> Bool? {
        if entry.value.boolean == nil { error("'\(entry.key)' must be true or false", entry.value.position) }
        return entry.value.boolean
    }

    /// Adds an error about an unknown key.
    package mutating func unknown(_ entry: YAMLEntry, _ subject: String, among keys: [String]) {
        let hint = Suggestion.nearest(to: entry.key, among: keys).map { "; did you mean '\($0)'?" } ?? ""
        let message = "\(entry.key.quoted) is not a key of \(subject)\(hint)"
        diagnostics.append(Diagnostic(.error, code: "unknown-key", message, at: entry.position))
    }

    /// Adds an error.
    package mutating func error(_ message: String, _ position: SourcePosition) {
        diagnostics.append(Diagnostic(.error, code: "configuration", message, at: position))
    }
}
