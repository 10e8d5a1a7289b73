extension JSONReader {
    /// Reads a value of any type into uninitialized memory.
    @inline(__always)
    mutating func read(_ coding: TypeCoding, into slot: ValueSlot) throws(JSONFailure) {
        try read(coding.kind, coding, into: slot)
    }

    /// Reads a value of a kind that is already known.
    @inline(__always)
    private mutating func read(
        _ kind: TypeCoding.Kind,
        _ coding: TypeCoding,
        into slot: ValueSlot
    ) throws(JSONFailure) {
        switch kind {
        case .integer: slot.initialize(to: try integer())
        case .double: slot.initialize(to: try double())
        case .boolean: slot.initialize(to: try boolean())
        case .string: slot.initialize(to: try string())
        case .optionalInteger: slot.initialize(to: skipNull() ? nil : try integer())
        case .optionalDouble: slot.initialize(to: skipNull() ? nil : try double())
        case .optionalBoolean: slot.initialize(to: skipNull() ? nil : try boolean())
        case .optionalString: slot.initialize(to: skipNull() ? nil : try string())
        case .object: try readObject(coding.table(codings), into: slot)
        case .other: try coding.operations.read(coding, into: slot, &self)
        }
    }

    /// Reads an object into the memory of a model.
    mutating func readObject(_ table: ObjectTable, into slot: ValueSlot) throws(JSONFailure) {
        var read = PropertySet()
        do throws(JSONFailure) {
            try readProperties(table, into: slot, &read)
            try readMissing(table, into: slot, &read)
        } catch {
            for index in 0..<table.properties.count where read.contains(index) {
                table.properties[index].deinitialize(in: slot)
            }
            throw error
        }
    }

    private mutating func readProperties(
        _ table: ObjectTable,
        into slot: ValueSlot,
        _ read: inout PropertySet
    ) throws(JSONFailure) {
        _ = cursor.peek()
        var score = ObjectScore(offset: cursor.offset)
        guard try beginObject() else { return }
        var expected = 0
        repeat {
            try beginName()
            let name = cursor.offset
            guard let index = try index(in: table, from: expected) else {
                try skipValue()
                score.unknown += 1
                continue
            }
            expected = index + 1
            let property = table.properties[index]
            if read.contains(index) {
                // The last of two values wins.
                property.deinitialize(in: slot)
                read.toggle(index)
            }
            if matching != nil { score.known.append(name) }
            do throws(JSONFailure) {
                try self.read(property.kind, property.coding, into: slot.property(at: property.offset))
            } catch {
                throw error.inside(.key(table.names[index]))
            }
            read.toggle(index)
        } while try hasNextProperty()
        matching?.add(score)
    }

    /// Finds the property of the name at the position, and moves after the colon; nil if the model has none.
    ///
    /// Servers send properties in a fixed order, so the search begins after the property that was read last.
    @inline(__always)
    private mutating func index(in table: ObjectTable, from expected: Int) throws(JSONFailure) -> Int? {
        let count = table.properties.count
        var index = expected
        for _ in 0..<count {
            if index >= count { index = 0 }
            if cursor.skip(table.properties[index].name) {
                try skipColon()
                return index
            }
            index += 1
        }
        return try indexOfOtherName(in: table)
    }

    @inline(never)
    private mutating func indexOfOtherName(in table: ObjectTable) throws(JSONFailure) -> Int? {
        let start = cursor
        guard let hasEscapes = cursor.skipString() else { throw invalidString(at: start.offset) }
        try skipColon()
        if !hasEscapes { return nil }
        var name = start
        return name.string().flatMap(table.index)
    }

    /// Stores the values of properties that are missing.
    private mutating func readMissing(
        _ table: ObjectTable,
        into slot: ValueSlot,
        _ read: inout PropertySet
    ) throws(JSONFailure) {
        for index in 0..<table.properties.count where !read.contains(index) {
            let property = table.properties[index]
            matching?.score.absent += 1
            guard try readMissing(property.coding, into: slot.property(at: property.offset)) else {
                throw JSONFailure(.missing(table.names[index]), at: cursor.offset)
            }
            read.toggle(index)
        }
    }

    /// Stores the value of a property that is missing; returns false if it is required.
    @inline(__always)
    mutating func readMissing(_ coding: TypeCoding, into slot: ValueSlot) throws(JSONFailure) -> Bool {
        switch coding.kind {
        case .optionalInteger: slot.initialize(to: Int?.none)
        case .optionalDouble: slot.initialize(to: Double?.none)
        case .optionalBoolean: slot.initialize(to: Bool?.none)
        case .optionalString: slot.initialize(to: String?.none)
        default: return try coding.operations.readMissing(coding, into: slot, &self)
        }
        return true
    }
}

extension ObjectTable.Property {
    fileprivate func deinitialize(in slot: ValueSlot) {
        coding.type.deinitialize(slot.property(at: offset))
    }
}

extension APIValue {
    fileprivate static func deinitialize(_ slot: ValueSlot) {
        slot.deinitialize(as: Self.self)
    }
}
