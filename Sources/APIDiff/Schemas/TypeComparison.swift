import OpenAPIReader

/// Looks at what kind of value two schemas allow.
struct TypeRules {
    let log: ChangeLog

    private typealias Pair = SchemaComparison.Pair

    // MARK: At the place

    /// Compares what a place says itself: the name of its type, null and the default.
    func comparePlaces(_ use: SchemaComparison.Pair, _ left: SchemaTable.Target, _ right: SchemaTable.Target) {
        compareNames(use, left, right)
        compareNull(use, left, right)
        compareDefaults(use)
    }

    private func compareNames(_ use: Pair, _ left: SchemaTable.Target, _ right: SchemaTable.Target) {
        let shape = SwiftShape(left.schema)
        guard left.name != right.name, left.typeName != right.typeName, shape == SwiftShape(right.schema),
            shape.isDeclared
        else { return }
        let message: String
        switch (left.name, right.name) {
        case (let old?, let new?):
            message = "\(use.place.text) is a \(new.quoted) and no longer a \(old.quoted)"
        case (nil, let new?): message = "\(use.place.text) is a \(new.quoted), where its schema had no name"
        case (let old?, nil): message = "\(use.place.text) is no longer a \(old.quoted), but a schema without a name"
        case (nil, nil): return
        }
        add(.renamed, message, use)
    }

    private func compareNull(_ use: Pair, _ left: SchemaTable.Target, _ right: SchemaTable.Target) {
        guard left.allowsNull != right.allowsNull, SwiftShape(left.schema) == SwiftShape(right.schema) else { return }
        // `any` holds null itself, whatever the document says of it.
        guard SwiftShape(left.schema) != .scalar("JSONValue") else { return }
        // An argument that is nil is left out, and so is a parameter that may be null.
        if use.role == .parameter, use.isText, use.isOptional { return }
        let isText = use.role == .parameter && use.isText
        if right.allowsNull {
            let rule = TypeRule.nullAllowed.rule(use.direction)
            // An argument that may be nil takes the old values; one that may be missing becomes a `Nullable`.
            let isHarmless = use.role != .value && !use.isOptional
            let breaks = isHarmless ? rule.breaks.subtracting(.source) : rule.breaks
            add(.nullAllowed, "\(use.place.text) may be null", use, breaks: breaks)
        } else {
            let breaks = TypeRule.nullForbidden.rule(use.direction).breaks
            let message = "\(use.place.text) may no longer be null"
            add(.nullForbidden, message, use, breaks: isText ? breaks.subtracting(.wire) : breaks)
        }
    }

    private func compareDefaults(_ use: Pair) {
        let old = use.old.defaultValue
        let new = use.new.defaultValue
        guard old?.canonicalJSON != new?.canonicalJSON else { return }
        let place = use.place.text
        switch (old, new) {
        case (nil, let new?):
            add(.defaultAdded, "\(place) has the default \(new.shown)", use, new: new.position)
        case (let old?, nil):
            // Only what must be written has its default in the initializer.
            let rule = TypeRule.defaultRemoved.rule(use.direction)
            let breaks = use.isOptional ? rule.breaks.subtracting(.source) : rule.breaks
            add(
                .defaultRemoved,
                "\(place) no longer has the default \(old.shown)",
                use,
                old: old.position,
                breaks: breaks
            )
        case (let old?, let new?):
            let message = "the default of \(place) is \(new.shown) and no longer \(old.shown)"
            add(.defaultChanged, message, use, old: old.position, new: new.position)
        case (nil, nil): break
        }
    }

    // MARK: Behind references

    /// Compares formats and what strings hold.
    func compareContent(_ pair: SchemaComparison.Pair) {
        let old = pair.old.content
        let new = pair.new.content
        if old?.encoding != new?.encoding {
            let message =
                "the text of \(pair.place.text) is \(named(new?.encoding)) and no longer \(named(old?.encoding))"
            let rule = TypeRule.contentEncodingChanged.rule(pair.direction)
            let isSame = SwiftShape(pair.old) == SwiftShape(pair.new)
            let breaks = isSame ? rule.breaks.subtracting(.source) : rule.breaks
            add(.contentEncodingChanged, message, pair, breaks: breaks)
        }
        if old?.mediaType != new?.mediaType {
            let message =
                "the text of \(pair.place.text) holds \(named(new?.mediaType)) and no longer \(named(old?.mediaType))"
            add(.contentMediaTypeChanged, message, pair)
        }
    }

    private func named(_ text: String?) -> String { text.map(\.quoted) ?? "nothing that is named" }

    /// Whether two schemas are of one kind, so that their parts can be compared; reports where they are not.
    func areAlike(_ pair: SchemaComparison.Pair) -> Bool {
        switch (pair.old.kind, pair.new.kind) {
        case (.integer(let old), .integer(let new)), (.number(let old), .number(let new)),
            (.string(let old), .string(let new)):
            compareFormats(old, new, pair)
            return true
        case (.any, .any), (.nothing, .nothing), (.boolean, .boolean), (.array, .array), (.tuple, .tuple),
            (.object, .object), (.union, .union):
            return true
        case (.union, .nothing), (.union, .any), (_, .any), (.nothing, _): report(.widened, pair)
        case (.any, _), (_, .nothing): report(.narrowed, pair)
        case (.union, _), (_, .union): return false
        case (.integer, .number): report(.widened, pair)
        case (.number, .integer): report(.narrowed, pair)
        case (_, .string) where pair.isText && pair.new.allowedValues.isEmpty: report(.widened, pair)
        default: report(.changed, pair)
        }
        return false
    }

    private func report(_ rule: TypeRule, _ pair: Pair) {
        let old = Self.name(of: pair.old)
        let new = Self.name(of: pair.new)
        let message = old == new ? "is another kind of \(new)" : "is \(new) and no longer \(old)"
        add(rule, "\(pair.place.text) \(message)", pair)
    }

    private static func name(of schema: Schema) -> String {
        switch schema.kind {
        case .any, .reference, .all: "any value"
        case .nothing: "no value at all"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .tuple: "a list with a place for each member"
        case .object: "an object"
        case .union: "one of several kinds"
        }
    }

    /// Formats of which the second holds every value of the first.
    private static let wider: [String: Set<String>] = [
        "int8": ["int16", "int32", "int64"], "int16": ["int32", "int64"], "int32": ["int64"], "float": ["double"],
        "uint8": ["uint16", "uint32", "uint64"], "uint16": ["uint32", "uint64"], "uint32": ["uint64"],
    ]

    private func compareFormats(_ old: String?, _ new: String?, _ pair: Pair) {
        guard old != new else { return }
        let place = pair.place.text
        let isSame = SwiftShape(pair.old) == SwiftShape(pair.new)
        func add(_ rule: TypeRule, _ message: String, harmless: Breakage = []) {
            let breaks = rule.rule(pair.direction).breaks.subtracting(harmless)
            self.add(rule, message, pair, breaks: isSame ? breaks.subtracting(.source) : breaks)
        }
        switch (old, new) {
        case (nil, let new?): add(.formatAdded, "\(place) is in the format \(new.quoted)")
        case (let old?, nil): add(.formatRemoved, "\(place) is no longer in the format \(old.quoted)")
        case (let old?, let new?):
            let isWider = pair.direction == .request && Self.wider[old]?.contains(new) == true
            let isNarrower = pair.direction == .response && Self.wider[new]?.contains(old) == true
            let message = "\(place) is in the format \(new.quoted) and no longer in \(old.quoted)"
            add(.formatChanged, message, harmless: isWider || isNarrower ? .wire : [])
        case (nil, nil): break
        }
    }

    private func add(
        _ rule: TypeRule,
        _ message: String,
        _ pair: Pair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil,
        breaks: Breakage? = nil
    ) {
        log.add(
            rule.rule(pair.direction),
            pair.place.subject,
            message,
            old: old ?? pair.old.position,
            new: new ?? pair.new.position,
            breaks: breaks
        )
    }
}

extension YAMLNode {
    /// The value as messages show it: as JSON, cut when long.
    var shown: String { json.count > 80 ? json.prefix(79) + "…" : json }

    /// The value as JSON whose keys are in order, so that equal values have equal texts.
    var canonicalJSON: String {
        switch content {
        case .scalar: json
        case .sequence(let items): "[" + items.map(\.canonicalJSON).joined(separator: ",") + "]"
        case .mapping(let entries):
            "{"
                + entries.sorted { $0.key < $1.key }
                .map { "\($0.key.quoted):\($0.value.canonicalJSON)" }.joined(separator: ",") + "}"
        }
    }
}
