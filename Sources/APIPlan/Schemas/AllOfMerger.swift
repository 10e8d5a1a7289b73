import OpenAPIReader

/// Merges the members of one `allOf`, which are added one after the other.
struct AllOfMerger {
    /// The unions that values must also match.
    private(set) var variants: [Schema] = []

    /// The values that all members with a list of values allow.
    private(set) var allowedValues: [YAMLNode] = []

    /// Warnings about conflicts between members.
    private(set) var diagnostics: [Diagnostic] = []

    /// The last member that is not a reference: its title and description are those of the whole schema.
    private(set) var own: Schema?

    /// Whether every member that constrains values allows null.
    private(set) var allowsNull = false

    private let position: SourcePosition
    private var objects: ObjectMerger?
    private var plain: Schema.Kind = .any
    private var count = 0

    /// The reference, if all members so far are the same reference.
    private var reference: String?
    private var isReferenceAlone = true

    init(position: SourcePosition) {
        self.position = position
    }

    /// The kind of the merged schema.
    var kind: Schema.Kind {
        if let reference, isReferenceAlone { return .reference(reference) }
        guard var object = objects?.object else {
            if variants.count == 1 || !variants.isEmpty && plain != .any { return variants[0].kind }
            return variants.isEmpty ? plain : .object(ObjectSchema(variants: variants))
        }
        if variants.count == 1, object.properties.isEmpty, object.patterns.isEmpty, !object.declaresAdditionalProperties
        {
            return variants[0].kind
        }
        object.variants += variants
        return .object(object)
    }

    /// Adds a member. A member that is a reference is added resolved, with the name that it refers to and the reference itself.
    mutating func add(_ schema: Schema, from target: String? = nil, _ reference: Schema? = nil) {
        guard target != nil || schema.constrainsValues else {
            if own == nil { own = schema }
            return
        }
        allowsNull = (count == 0 || allowsNull) && (schema.allowsNull || reference?.allowsNull == true)
        count += 1
        if let target {
            if self.reference == nil, isReferenceAlone {
                self.reference = target
            } else if self.reference != target {
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
            var merger = objects ?? ObjectMerger()
            variants += object.variants
            diagnostics += merger.add(object, from: target)
            objects = merger
        case .union:
            var variant = schema
            if let target { variant.kind = .reference(target) }
            if !variants.contains(where: { $0.kind == variant.kind }) { variants.append(variant) }
        case .any: break
        default:
            if objects != nil {
                report("not an object", schema)
                objects = nil
            }
            guard let both = SchemaIntersection.kind(plain, schema.kind) else {
                report("of another type", schema)
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

    private mutating func report(_ description: String, _ schema: Schema) {
        let message = "this member of 'allOf' is \(description), unlike the members before it; the last one wins"
        diagnostics.append(Diagnostic(.warning, code: "allof-conflict", message, at: schema.position))
    }
}

extension Schema {
    /// Whether the schema constrains values more than `type: object` does.
    fileprivate var constrainsValues: Bool {
        guard allowedValues.isEmpty else { return true }
        return switch kind {
        case .any: false
        case .object(let object):
            object != ObjectSchema(additional: object.additional) || object.declaresAdditionalProperties
        default: true
        }
    }
}
