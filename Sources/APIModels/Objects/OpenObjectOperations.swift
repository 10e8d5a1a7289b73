/// Reads and writes models of objects that have more than their declared properties.
enum OpenObjectOperations<Model: OpenObjectModel>: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        slot.initialize(to: try reader.foreignValue(Model.self))
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        let model = slot.value(as: Model.self)
        var members = JSONMembers(writer.codings)
        for (key, value) in zip(Model.keys.keys, model.propertyValues) { try members.append(key.stringValue, value) }
        // A declared property replaces one of the same name.
        for part in model.objectParts.reversed() { try part.write(to: &members) }
        members.write(to: &writer)
    }
}

/// The properties of an object that consists of several parts; the first one of two with the same name is written.
struct JSONMembers {
    private let codings: any CodingSource.Type
    private var names: Set<String> = []
    private var members: [(name: String, value: [UInt8])] = []

    init(_ codings: any CodingSource.Type) {
        self.codings = codings
    }

    /// Appends a property unless it is left out.
    mutating func append(_ name: String, _ value: any APIValue) throws(JSONWritingFailure) {
        var writer = JSONWriter(codings)
        do throws(JSONWritingFailure) {
            guard try writer.writeProperty(any: value) else { return }
        } catch {
            throw error.inside(.key(name))
        }
        append(name, writer.output)
    }

    /// Inserts a property before all others, unless there is one with its name.
    mutating func prepend(_ name: String, _ value: String) throws(JSONWritingFailure) {
        guard names.insert(name).inserted else { return }
        var writer = JSONWriter(codings)
        try writer.write(any: value)
        members.insert((name, writer.output), at: 0)
    }

    /// Appends a property that is not left out: nil is null.
    mutating func append(element value: any APIValue, _ name: String) throws(JSONWritingFailure) {
        var writer = JSONWriter(codings)
        do throws(JSONWritingFailure) {
            try writer.write(any: value)
        } catch {
            throw error.inside(.key(name))
        }
        append(name, writer.output)
    }

    /// Appends the properties of an object; throws if the value is not an object.
    mutating func append(contentsOf value: any APIValue) throws(JSONWritingFailure) {
        var writer = JSONWriter(codings)
        try writer.write(any: value)
        guard let members = writer.members else {
            throw JSONWritingFailure(value, "only an object can be a part of this object")
        }
        for (name, value) in members { append(name, value) }
    }

    private mutating func append(_ name: String, _ value: [UInt8]) {
        if names.insert(name).inserted { members.append((name, value)) }
    }

    /// Writes the object.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for (index, member) in members.enumerated() {
            if index > 0 { writer.writeComma() }
            writer.write(name: member.name)
            writer.output += member.value
        }
        writer.endObject()
    }
}
