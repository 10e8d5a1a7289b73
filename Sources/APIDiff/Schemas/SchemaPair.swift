import OpenAPIReader

/// Two schemas at the same path.
struct SchemaPair {
    /// The use of a schema, which decides where an optional Swift value can be passed.
    enum Role {
        /// A parameter; null is never sent.
        case parameter
        /// A request body, or a property that a caller writes.
        case argument
        /// An item of an array, an additional property, or a value that a caller reads.
        case value
    }

    var old: Schema
    var new: Schema
    var direction: Direction
    var path: SchemaPath
    var role = Role.value

    /// Whether values are written as plain text, where every number is also a string.
    var isText = false

    /// Whether the value can be missing, so that null is a second way to be absent.
    var isOptional = false

    /// The location for changes: the path with the positions of both schemas.
    var location: ChangeLocation { ChangeLocation(path.subject, old: old.position, new: new.position) }
}

/// Compares one aspect of two schemas and reports changes by the rules of one set.
protocol SchemaRuleComparison {
    /// The rules that the comparison reports.
    associatedtype Rules: DirectedRuleSet

    /// Receives the changes.
    var collector: ChangeCollector { get }
}

extension SchemaRuleComparison {
    /// Reports a change in the pair's direction; `breaks` replaces the rule's usual breakage.
    func report(
        _ rule: Rules,
        _ message: String,
        _ pair: SchemaPair,
        at location: ChangeLocation,
        breaks: Breakage? = nil
    ) {
        collector.add(rule.rule(pair.direction), message, at: location, breaks: breaks)
    }

    /// Reports a change at the pair's location, with more exact positions where they are known.
    func report(
        _ rule: Rules,
        _ message: String,
        _ pair: SchemaPair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil,
        breaks: Breakage? = nil
    ) {
        report(rule, message, pair, at: pair.location.at(old: old, new: new), breaks: breaks)
    }
}
