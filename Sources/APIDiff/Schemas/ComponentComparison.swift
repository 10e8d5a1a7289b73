import OpenAPIReader

/// Looks at named schemas as types, whether anything is sent in them or not.
struct ComponentRules {
    let schemas: SchemaComparison
    let log: ChangeLog

    /// Compares the names of both documents; what no operation uses is only told to differ.
    func compare(_ old: OpenAPIDescription, _ new: OpenAPIDescription) {
        for named in new.schemas {
            guard let before = old.schema(named: named.name) else {
                add(.added, "the schema \(named.name.quoted) is new", nil, named)
                continue
            }
            compare(before, named)
        }
        let types = Set(new.schemas.map { schemas.newTable.typeName(of: $0.name) })
        for named in old.schemas where new.schema(named: named.name) == nil {
            // The type is still there where another schema has its name in Swift.
            let breaks: Breakage = types.contains(schemas.oldTable.typeName(of: named.name)) ? [] : .source
            add(.removed, "the schema \(named.name.quoted) is gone", named, nil, breaks: breaks)
        }
    }

    private func compare(_ old: NamedSchema, _ new: NamedSchema) {
        if old.schema.swiftName != new.schema.swiftName {
            let names = [new.schema.swiftName, old.schema.swiftName].map { $0?.quoted ?? "made of its key" }
            let message = "the Swift name of \(new.name.quoted) is \(names[0]) and no longer \(names[1])"
            add(.swiftNameChanged, message, old, new)
        }
        guard !schemas.reached.contains(new.name) else { return }
        let log = ChangeLog()
        let comparison = SchemaComparison(schemas, log: log)
        let reference = Schema(.reference(new.name), position: new.position)
        // As what is sent it shows what an initializer needs, as what is received what there is to read.
        for direction in Direction.allCases {
            comparison.compare(reference, reference, direction, at: Place(schema: new.name))
        }
        guard !log.changes.isEmpty else { return }
        let breaksSource = log.changes.contains { $0.breaks.contains(.source) }
        let message = "the schema \(new.name.quoted), which no operation uses, is another one"
        add(.unusedChanged, message, old, new, breaks: breaksSource ? .source : [])
    }

    private func add(
        _ rule: ComponentRule,
        _ message: String,
        _ old: NamedSchema?,
        _ new: NamedSchema?,
        breaks: Breakage? = nil
    ) {
        let name = (new ?? old)?.name ?? ""
        log.add(rule.rule, name, message, old: old?.position, new: new?.position, breaks: breaks)
    }
}
