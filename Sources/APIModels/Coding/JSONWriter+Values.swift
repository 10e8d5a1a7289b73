extension JSONWriter {
    /// Writes a value of any type.
    @inline(__always)
    mutating func write(_ coding: TypeCoding, from slot: ValueSlot) throws(JSONWritingFailure) {
        try write(coding.kind, coding, from: slot)
    }

    @inline(__always)
    private mutating func write(
        _ kind: TypeCoding.Kind,
        _ coding: TypeCoding,
        from slot: ValueSlot
    ) throws(JSONWritingFailure) {
        switch kind {
        case .integer: output.appendDecimal(slot.value(as: Int.self))
        case .double: try write(slot.value(as: Double.self))
        case .boolean: write(slot.value(as: Bool.self))
        case .string: output.appendQuoted(slot.value(as: String.self))
        case .optionalInteger:
            if let value = slot.value(as: Int?.self) { output.appendDecimal(value) } else { writeNull() }
        case .optionalDouble: if let value = slot.value(as: Double?.self) { try write(value) } else { writeNull() }
        case .optionalBoolean: if let value = slot.value(as: Bool?.self) { write(value) } else { writeNull() }
        case .optionalString:
            if let value = slot.value(as: String?.self) { output.appendQuoted(value) } else { writeNull() }
        case .object: try writeObject(coding.table(codings), from: slot)
        case .other: try coding.operations.write(coding, from: slot, &self)
        }
    }

    /// Writes a model.
    mutating func writeObject(_ table: ObjectTable, from slot: ValueSlot) throws(JSONWritingFailure) {
        beginObject()
        var isFirst = true
        for index in 0..<table.properties.count {
            let property = table.properties[index]
            let slot = slot.property(at: property.offset)
            if !property.isNullWritten, property.coding.isMissing(slot) { continue }
            if !isFirst { writeComma() }
            isFirst = false
            output.append(contentsOf: property.quotedName.buffer)
            do throws(JSONWritingFailure) {
                try write(property.kind, property.coding, from: slot)
            } catch {
                throw error.inside(.key(table.names[index]))
            }
        }
        endObject()
    }

    /// Writes a value whose type is known at run time only.
    mutating func write(any value: any APIValue) throws(JSONWritingFailure) {
        try write(value)
    }

    private mutating func write(_ value: some APIValue) throws(JSONWritingFailure) {
        let coding = TypeCoding(of: type(of: value), codings)
        try ValueSlot.withSlot(of: value) { slot throws(JSONWritingFailure) in try write(coding, from: slot) }
    }

    /// Writes the value of a property; returns false if the property is left out.
    mutating func writeProperty(any value: any APIValue) throws(JSONWritingFailure) -> Bool {
        try writeProperty(value)
    }

    private mutating func writeProperty(_ value: some APIValue) throws(JSONWritingFailure) -> Bool {
        let coding = TypeCoding(of: type(of: value), codings)
        var isWritten = false
        try ValueSlot.withSlot(of: value) { slot throws(JSONWritingFailure) in
            isWritten = !coding.isMissing(slot)
            if isWritten { try write(coding, from: slot) }
        }
        return isWritten
    }

    /// Writes a value through its `encode(to:)`.
    mutating func writeForeign(_ value: some Encodable) throws(JSONWritingFailure) {
        let tree: EncodedValue
        do {
            tree = try EncodedValue(value)
        } catch {
            throw JSONWritingFailure(error)
        }
        try write(tree)
    }

    private mutating func write(_ tree: EncodedValue) throws(JSONWritingFailure) {
        switch tree {
        case .null: writeNull()
        case .text(let text): output.appendQuoted(text)
        case .literal(let text): output.append(contentsOf: text.utf8)
        case .file(let file): try write(file)
        case .list(let elements):
            beginArray()
            for (index, element) in elements.enumerated() {
                if index > 0 { writeComma() }
                do throws(JSONWritingFailure) { try write(element) } catch { throw error.inside(.index(index)) }
            }
            endArray()
        case .fields(let fields):
            beginObject()
            for (index, field) in fields.enumerated() {
                if index > 0 { writeComma() }
                write(name: field.name)
                do throws(JSONWritingFailure) { try write(field.value) } catch { throw error.inside(.key(field.name)) }
            }
            endObject()
        }
    }

    /// The members of the object that was written; nil if it is something else.
    var members: [(name: String, value: [UInt8])]? {
        output.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes, codings)
            do throws(JSONFailure) {
                return try reader.members()
            } catch {
                return nil
            }
        }
    }
}

extension JSONReader {
    /// Reads the names of an object, and the texts of the values.
    fileprivate mutating func members() throws(JSONFailure) -> [(name: String, value: [UInt8])] {
        var members: [(name: String, value: [UInt8])] = []
        guard try beginObject() else { return members }
        repeat {
            let name = try name()
            _ = cursor.peek()
            let start = cursor.offset
            try skipValue()
            members.append((name, Array(cursor.bytes(from: start))))
        } while try hasNextProperty()
        return members
    }
}

extension TypeCoding {
    /// Whether a property with the value in a slot is left out.
    @inline(__always)
    func isMissing(_ slot: ValueSlot) -> Bool {
        switch kind {
        case .integer, .double, .boolean, .string, .object: false
        case .optionalInteger: slot.value(as: Int?.self) == nil
        case .optionalDouble: slot.value(as: Double?.self) == nil
        case .optionalBoolean: slot.value(as: Bool?.self) == nil
        case .optionalString: slot.isNil(String.self)
        case .other: operations.isMissing(self, slot)
        }
    }
}
