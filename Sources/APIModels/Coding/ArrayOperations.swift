/// Reads and writes arrays.
enum ArrayOperations<Element: APIValue>: ValueOperations {
    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) {
        guard try reader.beginArray() else { return slot.initialize(to: [Element]()) }
        let element = coding.element
        var list = ValueList<Element>()
        do throws(JSONFailure) {
            repeat {
                try reader.read(element, into: list.next())
                list.append()
            } while try reader.hasNextElement()
        } catch {
            let index = list.index
            list.discard()
            throw error.inside(.index(index))
        }
        slot.initialize(to: list.array())
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        let element = coding.element
        var index = 0
        writer.beginArray()
        try slot.forEachElement(of: Element.self) { slot throws(JSONWritingFailure) in
            if index > 0 { writer.writeComma() }
            do throws(JSONWritingFailure) {
                try writer.write(element, from: slot)
            } catch {
                throw error.inside(.index(index))
            }
            index += 1
        }
        writer.endArray()
    }

    static func areEqual(
        _ coding: TypeCoding,
        _ left: ValueSlot,
        _ right: ValueSlot,
        _ source: any CodingSource.Type
    ) -> Bool? {
        let element = coding.element
        switch element.kind {
        // Compiled for these types, without a decision for each element.
        case .string: return left.isEqual(to: right, as: [String].self)
        case .integer: return left.isEqual(to: right, as: [Int].self)
        case .double: return left.isEqual(to: right, as: [Double].self)
        default: break
        }
        return left.elementsAreEqual(right, of: Element.self) { element.areEqual($0, $1, source) }
    }

    static func hash(
        _ coding: TypeCoding,
        _ slot: ValueSlot,
        into hasher: inout Hasher,
        _ source: any CodingSource.Type
    ) -> Bool {
        let element = coding.element
        var count = 0
        slot.forEachElement(of: Element.self) { (slot) throws(Never) in
            element.hash(slot, into: &hasher, source)
            count += 1
        }
        hasher.combine(count)
        return true
    }
}

/// Reads and writes objects with any names.
enum DictionaryOperations<Value: APIValue>: ValueOperations {
    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) {
        var values: [String: Value] = [:]
        let element = coding.element
        if try reader.beginObject() {
            repeat {
                let name = try reader.name()
                do throws(JSONFailure) {
                    values[name] = try reader.value(Value.self, element)
                } catch {
                    throw error.inside(.key(name))
                }
            } while try reader.hasNextProperty()
        }
        slot.initialize(to: values)
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        var isFirst = true
        writer.beginObject()
        // The order of a dictionary differs from run to run.
        for (name, value) in slot.value(as: [String: Value].self).sorted(by: { $0.key < $1.key }) {
            if !isFirst { writer.writeComma() }
            isFirst = false
            writer.write(name: name)
            do throws(JSONWritingFailure) {
                try ValueSlot.withSlot(of: value) { slot throws(JSONWritingFailure) in
                    try writer.write(coding.element, from: slot)
                }
            } catch {
                throw error.inside(.key(name))
            }
        }
        writer.endObject()
    }
}
