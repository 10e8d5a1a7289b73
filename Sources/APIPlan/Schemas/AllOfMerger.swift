import OpenAPIReader

/// What the members of an `allOf` are together, one added after the other.
struct AllOfSum {
    /// The unions that the values have to fit beside their own properties.
    private(set) var variants: [Schema] = []

    /// The values that all members with a list of them allow.
    private(set) var allowedValues: [YAMLNode] = []

    /// What the members disagree about.
    private(set) var diagnostics: [Diagnostic] = []

    /// The last member that is written here and not referred to: its text is about the whole.
    private(set) var own: Schema?

    /// Whether every member that says anything takes null.
    private(set) var allowsNull = false

    private let position: SourcePosition
    private var objects: ObjectSum?
    private var plain: Schema.Kind = .any
    private var count = 0

    /// The reference that is all there is so far.
    private var reference: String?
    private var isReferenceAlone = true

    init(position: SourcePosition) {
        self.position = position
    }

    /// What the members are together.
    var kind: Schema.Kind {
        if let reference, isReferenceAlone { return .reference(reference) }
        guard var object = objects?.object else {
            if variants.count == 1 || !variants.isEmpty && plain != .any { return variants[0].kind }
            return variants.isEmpty ? plain : .object(ObjectSchema(variants: variants))
        }
        if variants.count == 1, object.properties.isEmpty, object.patterns.isEmpty, !object.keepsOthers {
            return variants[0].kind
        }
        object.variants += variants
        return .object(object)
    }

    /// Adds a member; `target` and `use` are the name and the place of the reference that it comes from.
    mutating func add(_ schema: Schema, from target: String? = nil, _ use: Schema? = nil) {
        guard target != nil || schema.says else {
            if own == nil { own = schema }
            return
        }
        allowsNull = (count == 0 || allowsNull) && (schema.allowsNull || use?.allowsNull == true)
        count += 1
        if let target {
            if reference == nil, isReferenceAlone {
                reference = target
            } else if reference != target {
                isReferenceAlone = false
            }
        } else {
            isReferenceAlone = false
            own = schema
        }
        addValues(schema)
        addKind(schema, target)
    }

    private mutating func addKind(_ schema: Schema, _ target: String?) {
        switch schema.kind {
        case .object(let object):
            if plain != .any { report("an object", schema) }
            var sum = objects ?? ObjectSum()
            variants += object.variants
            diagnostics += sum.add(object, from: target)
            objects = sum
        case .union:
            var variant = schema
            if let target { variant.kind = .reference(target) }
            if !variants.contains(where: { $0.kind == variant.kind }) { variants.append(variant) }
        case .any: break
        default:
            if objects != nil {
                report("no object", schema)
                objects = nil
            }
            guard let both = SchemaIntersection.kind(plain, schema.kind) else {
                report("another kind of value", schema)
                plain = schema.kind
                return
            }
            plain = both
        }
    }

    private mutating func addValues(_ schema: Schema) {
        guard !schema.allowedValues.isEmpty else { return }
        let common = Set(schema.allowedValues.map(\.json))
        let both = allowedValues.filter { common.contains($0.json) }
        allowedValues = both.isEmpty ? schema.allowedValues : both
    }

    private mutating func report(_ what: String, _ schema: Schema) {
        let message = "this member of 'allOf' is \(what), unlike the ones before it; it is what counts"
        diagnostics.append(Diagnostic(.warning, code: "allof-conflict", message, at: schema.position))
    }
}

/// The objects of an `allOf` together.
private struct ObjectSum {
    private(set) var object = ObjectSchema()
    private var places: [String: Int] = [:]
    private var required: [String: RequiredName] = [:]

    mutating func add(_ other: ObjectSchema, from origin: String?) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for property in other.properties {
            guard let place = places[property.name] else {
                places[property.name] = object.properties.count
                object.properties.append(property)
                object.properties[object.properties.count - 1].origin = property.origin ?? origin
                if required[property.name] != nil { require(property.name) }
                continue
            }
            let first = object.properties[place]
            let (schema, finding) = SchemaIntersection.property(first, property)
            if schema.kind != first.schema.kind || schema.allowedValues != first.schema.allowedValues {
                object.properties[place].origin = nil
            }
            diagnostics += finding.map { [$0] } ?? []
            object.properties[place].schema = schema
            object.properties[place].isRequired = first.isRequired || property.isRequired
        }
        for name in other.requiredElsewhere { require(name) }
        object.patterns += other.patterns.filter { !object.patterns.contains($0) }
        object.additional = SchemaIntersection.additional(object.additional, other.additional)
        return diagnostics
    }

    private mutating func require(_ name: RequiredName) {
        if places[name.name] != nil {
            require(name.name)
        } else if required.updateValue(name, forKey: name.name) == nil {
            object.requiredElsewhere.append(name)
        }
    }

    private mutating func require(_ name: String) {
        if let place = places[name] { object.properties[place].isRequired = true }
        if required.removeValue(forKey: name) != nil { object.requiredElsewhere.removeAll { $0.name == name } }
    }
}

extension Schema {
    /// Whether the schema says anything about values that `type: object` does not.
    fileprivate var says: Bool {
        guard allowedValues.isEmpty else { return true }
        return switch kind {
        case .any: false
        case .object(let object): object != ObjectSchema(additional: object.additional) || object.keepsOthers
        default: true
        }
    }
}

extension ObjectSchema {
    /// Whether the document says what values other properties have.
    var keepsOthers: Bool { if case .schema = additional { true } else { false } }
}
