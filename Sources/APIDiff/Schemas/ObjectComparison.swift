import OpenAPIReader

/// Looks at the properties of two objects.
struct ObjectRules {
    let walk: SchemaComparison

    private typealias Pair = SchemaComparison.Pair

    /// Compares two objects and what their properties hold.
    func compare(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: SchemaComparison.Pair) {
        compareShapes(pair)
        for property in new.properties {
            guard let before = old.properties.first(where: { $0.name == property.name }) else {
                reportAdded(property, pair)
                continue
            }
            compare(before, property, pair)
        }
        for property in old.properties where !new.properties.contains(where: { $0.name == property.name }) {
            reportRemoved(property, pair)
        }
        compareOrder(old, new, pair)
        OtherPropertiesRules(walk: walk).compare(old, new, pair)
        for (left, right) in zip(old.variants, new.variants) {
            walk.compare(left, right, pair.direction, at: pair.place)
        }
    }

    /// An object without named properties is a dictionary, whose keys are no properties of Swift.
    private func compareShapes(_ pair: Pair) {
        let isDictionary = SwiftShape(pair.new) == .dictionary
        guard isDictionary != (SwiftShape(pair.old) == .dictionary) else { return }
        let message =
            isDictionary
            ? "\(pair.place.text) has no properties with names any more, so it is a dictionary"
            : "\(pair.place.text) has properties with names, so it is no dictionary any more"
        add(.shapeChanged, message, pair, old: pair.old.position, new: pair.new.position)
    }

    private func reportAdded(_ property: Property, _ pair: Pair) {
        let place = pair.place.property(property.name)
        let isNeeded = property.isRequired && !(pair.direction == .request && isReadOnly(property, walk.newTable))
        let rule = isNeeded ? ObjectRule.addedRequired : .addedOptional
        let directed = rule.rule(pair.direction)
        let message = "\(place.text) is new\(isNeeded ? " and required" : "")"
        // What has one value only, or a default, is written by the initializer.
        let isWritten = Self.hasInitializerDefault(property.schema)
        let breaks = isWritten ? directed.breaks.subtracting(.source) : directed.breaks
        add(rule, message, pair, at: place, old: pair.old.position, new: property.position, breaks: breaks)
    }

    private static func hasInitializerDefault(_ schema: Schema) -> Bool {
        switch schema.kind {
        case .boolean, .integer(nil), .number(nil), .string(nil):
            schema.allowedValues.count == 1 || schema.defaultValue?.scalar.map { $0 != .null } == true
        default: false
        }
    }

    private func reportRemoved(_ property: Property, _ pair: Pair) {
        let place = pair.place.property(property.name)
        let rule = property.isRequired ? ObjectRule.removedRequired : .removedOptional
        let message = "\(place.text) is gone\(property.isRequired ? ", which was required" : "")"
        add(rule, message, pair, at: place, old: property.position, new: pair.new.position)
    }

    private func compare(_ old: Property, _ new: Property, _ pair: Pair) {
        let place = pair.place.property(new.name)
        comparePresence(old, new, pair, place)
        compareAnnotations(old, new, pair, place)
        walk.compare(
            old.schema,
            new.schema,
            pair.direction,
            at: place,
            role: pair.direction == .request ? .argument : .value,
            isText: pair.isText,
            isOptional: !new.isRequired
        )
    }

    private func comparePresence(_ old: Property, _ new: Property, _ pair: Pair, _ place: Place) {
        guard old.isRequired != new.isRequired else { return }
        if new.isRequired {
            let isSent = pair.direction == .request
            let ending = isSent ? "so every request must have it" : "so every answer has it"
            add(.becameRequired, "\(place.text) is required, \(ending)", pair, at: place, old.position, new.position)
        } else {
            let ending = pair.direction == .request ? "so a request may leave it out" : "so an answer may leave it out"
            let message = "\(place.text) is no longer required, \(ending)"
            add(.becameOptional, message, pair, at: place, old.position, new.position)
        }
    }

    private func compareAnnotations(_ old: Property, _ new: Property, _ pair: Pair, _ place: Place) {
        let names = (old.schema.ownSwiftName, new.schema.ownSwiftName)
        if names.0 != names.1 {
            let message = "the Swift name of \(place.text) is \(named(names.1)) and no longer \(named(names.0))"
            add(.swiftNameChanged, message, pair, at: place, old.position, new.position)
        }
        if old.schema.isDeprecated != new.schema.isDeprecated {
            let rule = new.schema.isDeprecated ? ObjectRule.deprecated : .undeprecated
            let message = "\(place.text) is \(new.schema.isDeprecated ? "deprecated" : "no longer deprecated")"
            add(rule, message, pair, at: place, old.position, new.position)
        }
        compareSides(old, new, pair, place)
    }

    private func named(_ name: String?) -> String { name.map(\.quoted) ?? "made of its key" }

    private func compareSides(_ old: Property, _ new: Property, _ pair: Pair, _ place: Place) {
        let wasReadOnly = isReadOnly(old, walk.oldTable)
        if wasReadOnly != isReadOnly(new, walk.newTable) {
            let rule = wasReadOnly ? ObjectRule.becameReadWrite : .becameReadOnly
            let message = wasReadOnly ? "is no longer read-only" : "is read-only, so a request must not have it"
            // Only what is required is of another type where a request need not have it.
            let usual = rule.rule(pair.direction).breaks
            let optional: Breakage = wasReadOnly ? [] : usual.subtracting(.source)
            let breaks = new.isRequired ? usual : optional
            add(rule, "\(place.text) \(message)", pair, at: place, old.position, new.position, breaks: breaks)
        }
        let wasWriteOnly = isWriteOnly(old, walk.oldTable)
        if wasWriteOnly != isWriteOnly(new, walk.newTable) {
            let rule = wasWriteOnly ? ObjectRule.becameWriteRead : .becameWriteOnly
            let message = wasWriteOnly ? "is no longer write-only" : "is write-only, so no answer has it"
            let breaks = new.isRequired ? rule.rule(pair.direction).breaks : []
            add(rule, "\(place.text) \(message)", pair, at: place, old.position, new.position, breaks: breaks)
        }
    }

    private func isReadOnly(_ property: Property, _ table: SchemaTable) -> Bool {
        property.schema.isReadOnly || table.target(of: property.schema).schema.isReadOnly
    }

    private func isWriteOnly(_ property: Property, _ table: SchemaTable) -> Bool {
        property.schema.isWriteOnly || table.target(of: property.schema).schema.isWriteOnly
    }

    /// The initializer takes properties in the document's order, so the same ones must keep theirs.
    private func compareOrder(_ old: ObjectSchema, _ new: ObjectSchema, _ pair: Pair) {
        let before = old.properties.map(\.name)
        let after = new.properties.map(\.name)
        let kept = Set(before).intersection(after)
        let order = after.filter(kept.contains)
        guard before.filter(kept.contains) != order else { return }
        let names = order.map(\.quoted).joined(separator: ", ")
        let message = "the properties of \(pair.place.text) stand in another order: \(names)"
        add(.orderChanged, message, pair, old: pair.old.position, new: pair.new.position)
    }

    private func add(
        _ rule: ObjectRule,
        _ message: String,
        _ pair: Pair,
        at place: Place,
        _ old: SourcePosition,
        _ new: SourcePosition,
        breaks: Breakage? = nil
    ) {
        add(rule, message, pair, at: place, old: old, new: new, breaks: breaks)
    }

    private func add(
        _ rule: ObjectRule,
        _ message: String,
        _ pair: Pair,
        at place: Place? = nil,
        old: SourcePosition?,
        new: SourcePosition?,
        breaks: Breakage? = nil
    ) {
        let subject = (place ?? pair.place).subject
        walk.log.add(rule.rule(pair.direction), subject, message, old: old, new: new, breaks: breaks)
    }
}

extension Schema {
    /// `x-swift-name` as the name of a property: what a reference leads to says the name of a type.
    fileprivate var ownSwiftName: String? {
        if case .reference = kind { nil } else { swiftName }
    }
}
