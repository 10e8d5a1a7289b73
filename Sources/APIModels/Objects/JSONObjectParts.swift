/// The properties of a JSON object that is read in several parts, by their offsets.
struct JSONObjectParts {
    private let decoder: JSONSliceDecoder
    private let names: [String]

    /// The offset of each declared property's value; nil for one that is missing.
    private var offsets: [Int?]

    /// The other properties, and the offsets of their values.
    private var others: [(name: String, offset: Int)] = []

    /// Finds the properties; throws `JSONFailure` if the value is not an object.
    init(_ decoder: JSONSliceDecoder, _ keys: PropertyKeys) throws {
        self.decoder = decoder
        names = keys.keys.map(\.stringValue)
        offsets = Array(repeating: nil, count: names.count)
        var reader = try decoder.begin()
        _ = reader.cursor.peek()
        var score = ObjectScore(offset: reader.cursor.offset)
        var otherOffsets: [Int] = []
        if try reader.beginObject() {
            var expected = 0
            repeat {
                try reader.beginName()
                let start = reader.cursor.offset
                let name = try reader.restOfName()
                if let index = index(of: name, from: expected) {
                    offsets[index] = reader.cursor.offset
                    score.known.append(start)
                    expected = index + 1
                } else {
                    others.append((name, reader.cursor.offset))
                    otherOffsets.append(start)
                }
                try reader.skipValue()
            } while try reader.hasNextProperty()
        }
        // Counted once, even if a union reads the object again.
        reader.matching?.share(score, others: otherOffsets)
        decoder.end(reader)
    }

    private func index(of name: String, from expected: Int) -> Int? {
        if expected < names.count, names[expected] == name { return expected }
        return names.firstIndex(of: name)
    }

    /// Reads a declared property.
    func property<Value: APIValue>(at index: Int) throws -> Value {
        var reader = try decoder.begin()
        let coding = TypeCoding(of: Value.self, reader.codings)
        guard let offset = offsets[index] else { return try missing(coding, at: index, &reader) }
        return try value(names[index], at: offset)
    }

    private func missing<Value: APIValue>(
        _ coding: TypeCoding,
        at index: Int,
        _ reader: inout JSONReader
    ) throws -> Value {
        guard let value = try reader.missingValue(Value.self, coding) else {
            throw JSONFailure(.missing(names[index]), at: reader.cursor.offset)
        }
        decoder.keepMatching(of: reader)
        return value
    }

    private func value<Value: Decodable>(_ name: String, at offset: Int) throws -> Value {
        var reader = try decoder.begin()
        reader.cursor.offset = offset
        do throws(JSONFailure) {
            let value = try reader.value(ofAny: Value.self)
            decoder.keepMatching(of: reader)
            return value
        } catch {
            throw error.inside(.key(name))
        }
    }

    /// Reads the properties that are not declared.
    func additionalProperties<Value: Decodable>() throws -> [String: Value] {
        var values: [String: Value] = [:]
        for (name, offset) in others { values[name] = try value(name, at: offset) }
        return values
    }

    /// Reads the whole object as the union that it also is.
    func union<Value: Decodable>() throws -> Value {
        var reader = try decoder.begin()
        let value = try reader.value(ofAny: Value.self)
        decoder.keepMatching(of: reader)
        return value
    }
}
