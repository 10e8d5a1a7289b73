extension TypeCoding {
    /// Whether two values are equal.
    @inline(__always)
    func areEqual(_ left: ValueSlot, _ right: ValueSlot, _ source: any CodingSource.Type) -> Bool {
        areEqual(kind, left, right, source)
    }

    /// Compares values of a kind that is already known.
    @inline(__always)
    fileprivate func areEqual(
        _ kind: Kind,
        _ left: ValueSlot,
        _ right: ValueSlot,
        _ source: any CodingSource.Type
    ) -> Bool {
        switch kind {
        case .integer: left.isEqual(to: right, as: Int.self)
        case .double: left.isEqual(to: right, as: Double.self)
        case .boolean: left.isEqual(to: right, as: Bool.self)
        case .string: left.isEqual(to: right, as: String.self)
        case .optionalInteger: left.isEqual(to: right, as: Int?.self)
        case .optionalDouble: left.isEqual(to: right, as: Double?.self)
        case .optionalBoolean: left.isEqual(to: right, as: Bool?.self)
        case .optionalString: left.isEqual(to: right, as: String?.self)
        case .object: table(source).areEqual(left, right, source)
        case .other: operations.areEqual(self, left, right, source) ?? type.areEqual(left, right)
        }
    }

    /// Hashes a value.
    @inline(__always)
    func hash(_ slot: ValueSlot, into hasher: inout Hasher, _ source: any CodingSource.Type) {
        switch kind {
        case .integer: slot.hash(as: Int.self, into: &hasher)
        case .double: slot.hash(as: Double.self, into: &hasher)
        case .boolean: slot.hash(as: Bool.self, into: &hasher)
        case .string: slot.hash(as: String.self, into: &hasher)
        case .optionalInteger: slot.hash(as: Int?.self, into: &hasher)
        case .optionalDouble: slot.hash(as: Double?.self, into: &hasher)
        case .optionalBoolean: slot.hash(as: Bool?.self, into: &hasher)
        case .optionalString: slot.hash(as: String?.self, into: &hasher)
        case .object: table(source).hash(slot, into: &hasher, source)
        case .other:
            if !operations.hash(self, slot, into: &hasher, source) { type.hash(slot, into: &hasher) }
        }
    }
}

extension ObjectTable {
    /// Whether all properties of two models are equal.
    func areEqual(_ left: ValueSlot, _ right: ValueSlot, _ source: any CodingSource.Type) -> Bool {
        for property in properties.buffer {
            let (left, right) = (left.property(at: property.offset), right.property(at: property.offset))
            guard property.coding.areEqual(property.kind, left, right, source) else { return false }
        }
        return true
    }

    /// Hashes all properties of a model.
    func hash(_ slot: ValueSlot, into hasher: inout Hasher, _ source: any CodingSource.Type) {
        for property in properties.buffer {
            property.coding.hash(slot.property(at: property.offset), into: &hasher, source)
        }
    }
}

extension APIValue {
    fileprivate static func areEqual(_ left: ValueSlot, _ right: ValueSlot) -> Bool {
        left.isEqual(to: right, as: Self.self)
    }

    fileprivate static func hash(_ slot: ValueSlot, into hasher: inout Hasher) {
        slot.hash(as: Self.self, into: &hasher)
    }
}
