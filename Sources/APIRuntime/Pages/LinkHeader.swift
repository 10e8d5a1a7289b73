import HTTPTypes

/// Reads the `Link` fields of a response (RFC 8288).
enum LinkHeader {
    /// Returns the target of the first link with this relation, as it is written; nil where no link has it.
    static func target(of relation: String, in fields: HTTPFields) -> String? {
        fields[values: HTTPField.Name("Link") ?? .location].lazy.compactMap { target(of: relation, in: $0) }.first
    }

    private static func target(of relation: String, in value: String) -> String? {
        var rest = Array(value.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let target = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            if takeRelations(&rest).contains(relation) { return target }
        }
        return nil
    }

    /// Reads the parameters of one link up to its comma; returns the relations of the first `rel`, in lower case.
    private static func takeRelations(_ rest: inout ArraySlice<UInt8>) -> [String] {
        var relations: [String]?
        while let byte = rest.first, byte != UInt8(ascii: ",") {
            guard byte == UInt8(ascii: ";") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else {
                let name = take(until: "=;,", &rest)
                guard rest.first == UInt8(ascii: "=") else { continue }
                rest = rest.dropFirst()
                let value = takeValue(&rest)
                if name.lowercased() == "rel", relations == nil {
                    relations = value.lowercased().split(separator: " ").map(String.init)
                }
                continue
            }
            rest = rest.dropFirst()
        }
        return relations ?? []
    }

    private static func take(until ends: String, _ rest: inout ArraySlice<UInt8>) -> String {
        let part = rest.prefix { byte in !ends.utf8.contains(byte) }
        rest = rest.dropFirst(part.count)
        return String(decoding: part.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self)
    }

    /// Reads a token, or a quoted string and its escapes (RFC 9110 section 5.6.4).
    private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> String {
        while rest.first == 0x20 || rest.first == 0x09 { rest = rest.dropFirst() }
        guard rest.first == UInt8(ascii: "\"") else { return take(until: ";,", &rest) }
        rest = rest.dropFirst()
        var text: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { text.append(next) } else { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
