import OpenAPIReader

/// Compares the types and formats of two schemas.
struct TypeComparison: SchemaRuleComparison {
    typealias Rules = TypeRule

    let collector: ChangeCollector

    /// Compares `contentEncoding` and `contentMediaType`.
    func compareContent(_ pair: SchemaPair) {
        let old = pair.old.content
        let new = pair.new.content
        if old?.encoding != new?.encoding {
            let rule = TypeRule.contentEncodingChanged.rule(pair.direction)
            let isSameShape = SwiftShape(pair.old) == SwiftShape(pair.new)
            let breaks = isSameShape ? rule.breaks.subtracting(.source) : rule.breaks
            let message = Self.change("content encoding", pair, old?.encoding, new?.encoding)
            report(.contentEncodingChanged, message, pair, breaks: breaks)
        }
        if old?.mediaType != new?.mediaType {
            let message = Self.change("content media type", pair, old?.mediaType, new?.mediaType)
            report(.contentMediaTypeChanged, message, pair)
        }
    }

    private static func change(_ noun: String, _ pair: SchemaPair, _ old: String?, _ new: String?) -> String {
        "the \(noun) of \(pair.path.text) changed from \(old?.quoted ?? "none") to \(new?.quoted ?? "none")"
    }

    /// Whether two schemas have the same kind, so that their parts can be compared. Reports other pairs as changes, except for
    /// a union and a single schema.
    func haveSameKind(_ pair: SchemaPair) -> Bool {
        switch (pair.old.kind, pair.new.kind) {
        case (.integer(let old), .integer(let new)), (.number(let old), .number(let new)),
            (.string(let old), .string(let new)):
            compareFormats(old, new, pair)
            return true
        case (.any, .any), (.nothing, .nothing), (.boolean, .boolean), (.array, .array), (.tuple, .tuple),
            (.object, .object), (.union, .union):
            return true
        case (.union, .nothing), (.union, .any), (_, .any), (.nothing, _): reportKinds(.widened, pair)
        case (.any, _), (_, .nothing): reportKinds(.narrowed, pair)
        case (.union, _), (_, .union): return false
        case (.integer, .number): reportKinds(.widened, pair)
        case (.number, .integer): reportKinds(.narrowed, pair)
        case (_, .string) where pair.isText && pair.new.allowedValues.isEmpty: reportKinds(.widened, pair)
        default: reportKinds(.changed, pair)
        }
        return false
    }

    private func reportKinds(_ rule: TypeRule, _ pair: SchemaPair) {
        let types = "from \(pair.old.kind.typeName) to \(pair.new.kind.typeName)"
        report(rule, "the type of \(pair.path.text) changed \(types)", pair)
    }

    /// Formats with the formats that hold all of their values.
    private static let widerFormats: [String: Set<String>] = [
        "int8": ["int16", "int32", "int64"], "int16": ["int32", "int64"], "int32": ["int64"], "float": ["double"],
        "uint8": ["uint16", "uint32", "uint64"], "uint16": ["uint32", "uint64"], "uint32": ["uint64"],
    ]

    private func compareFormats(_ old: String?, _ new: String?, _ pair: SchemaPair) {
        guard old != new else { return }
        let path = pair.path.text
        let isSameShape = SwiftShape(pair.old) == SwiftShape(pair.new)
        func add(_ rule: TypeRule, _ message: String, compatible: Breakage = []) {
            let breaks = rule.rule(pair.direction).breaks.subtracting(compatible)
            report(rule, message, pair, breaks: isSameShape ? breaks.subtracting(.source) : breaks)
        }
        switch (old, new) {
        case (nil, let new?): add(.formatAdded, "the format \(new.quoted) was added to \(path)")
        case (let old?, nil): add(.formatRemoved, "the format \(old.quoted) was removed from \(path)")
        case (let old?, let new?):
            let isWider = pair.direction == .request && Self.widerFormats[old]?.contains(new) == true
            let isNarrower = pair.direction == .response && Self.widerFormats[new]?.contains(old) == true
            let message = "the format of \(path) changed from \(old.quoted) to \(new.quoted)"
            add(.formatChanged, message, compatible: isWider || isNarrower ? .wire : [])
        case (nil, nil): break
        }
    }
}

extension Schema.Kind {
    /// The type for messages, as JSON Schema calls it where it has a name.
    var typeName: String {
        switch self {
        case .any, .reference, .all: "any type"
        case .nothing: "no type"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .tuple: "array with 'prefixItems'"
        case .object: "object"
        case .union: "union"
        }
    }
}
