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
}
