extension JSONReader {
    /// Reads the value as the member of a union that matches it; nil, at the beginning of the value, if none does.
    mutating func member<Union>(of members: UnionMembers<Union>) throws(JSONFailure) -> Union? {
        _ = cursor.peek()
        let offset = cursor.offset
        guard matching != nil else { return found(in: candidate(of: members)) }
        if let known = matching?.choice(of: Union.self, at: offset) { return found(in: known) }
        // A union that is a direct member of itself finds this entry and stops.
        matching?.store(UnionMatching.Choice(found: nil), of: Union.self, at: offset)
        let choice = candidate(of: members)
        matching?.store(choice, of: Union.self, at: offset)
        return found(in: choice)
    }

    private mutating func found<Union>(in choice: UnionMatching.Choice) -> Union? {
        guard let (value, score, end) = choice.found else { return nil }
        cursor.offset = end
        if let matching { self.matching?.score = matching.score + score }
        return value as? Union
    }

    /// Finds the member that matches best, or the first one that can be read.
    private mutating func candidate<Union>(of members: UnionMembers<Union>) -> UnionMatching.Choice {
        var best = UnionMatching.Choice()
        let offset = cursor.offset
        var outer = matching ?? UnionMatching()
        for member in members.members {
            var reader = self
            reader.matching = outer.attempt(at: offset)
            let value = try? member.read(&reader)
            guard let matching = reader.matching else { continue }
            outer.keepChoices(of: matching)
            guard let value else { continue }
            if let found = best.found, !matching.score.isBetter(than: found.score) { continue }
            best.found = (value, matching.score, reader.cursor.offset)
            if members.takesFirst { break }
        }
        if matching != nil { matching?.keepChoices(of: outer) }
        return best
    }

    /// Reads a value that matches no member.
    mutating func unknownMember() throws(JSONFailure) -> JSONValue {
        _ = cursor.peek()
        // A union that is a member of a union throws, so that the outer one becomes unknown.
        if matching?.matched == cursor.offset { throw mismatch(.object) }
        matching?.score.misses += 1
        return try anyValue()
    }

    /// The text of a discriminator: a string, or a number or boolean as in JSON; nil if there is none.
    ///
    /// If the object has the property twice, the last one wins.
    mutating func tag(_ name: String) throws(JSONFailure) -> String? {
        var tag: String?
        guard cursor.peek() == UInt8(ascii: "{"), try beginObject() else { return nil }
        repeat {
            try beginName()
            let isTag: Bool
            if cursor.skip(name: name) {
                try skipColon()
                isTag = true
            } else {
                isTag = try skipOtherName(name)
            }
            if isTag { tag = try discriminator() } else { try skipValue() }
        } while try hasNextProperty()
        return tag
    }

    private mutating func skipOtherName(_ name: String) throws(JSONFailure) -> Bool {
        var start = self
        guard let hasEscapes = cursor.skipString() else { throw invalidString(at: cursor.offset) }
        try skipColon()
        return hasEscapes ? try start.restOfName() == name : false
    }

    private mutating func discriminator() throws(JSONFailure) -> String? {
        switch cursor.peek() {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return try boolean().description
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let number = try number(or: .number)
            let integer: Int? = number.integer(text(of: number))
            return integer?.description
        default:
            try skipValue()
            return nil
        }
    }
}

extension JSONSliceDecoder {
    /// Returns the text of the discriminator; empty if there is none.
    func tag(_ name: String) -> String {
        guard var reader = try? begin(), let tag = try? reader.tag(name) else { return "" }
        return tag
    }

    /// Reads a value that matches no member.
    func unknown() throws -> JSONValue {
        var reader = try begin()
        let value = try reader.unknownMember()
        end(reader)
        return value
    }

    /// Reads the value as the member that matches it; nil if none does.
    func member<Union>(of members: UnionMembers<Union>) throws -> Union? {
        var reader = try begin()
        guard let value = try reader.member(of: members) else {
            keepMatching(of: reader)
            return nil
        }
        end(reader)
        return value
    }
}
