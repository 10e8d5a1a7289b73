import APIModels

/// Encodes fields as `application/x-www-form-urlencoded` (WHATWG URL section 5.2).
enum FormText {
    /// Returns the body with a field for each property of an object, in their order; nil for a value that is not an object.
    static func text(of value: EncodedValue, encodings: [String: FieldEncoding]) -> String? {
        guard case .fields(let members) = value else { return nil }
        let fields = members.flatMap { member in
            let encoding = encodings[member.name] ?? .standard
            return encoding.fields(member.name, member.value).map { text(of: $0, encoding) }
        }
        return fields.joined(separator: "&")
    }

    private static func text(of field: FormField, _ encoding: FieldEncoding) -> String {
        let value = field.value.plainText ?? field.value.json
        // Brackets in names are not encoded: servers accept both forms, and `a[b]` is readable.
        return encode(field.name, keeping: "[]") + "=" + encode(value, keeping: encoding.allowsReserved ? reserved : "")
    }

    /// The reserved characters (RFC 3986 section 2.2) except those that end a field or a value.
    private static let reserved = ":/?#[]@!$'()*,;"

    /// A space is a plus sign in form data; everything but letters, digits and `*-._` is percent-encoded.
    private static func encode(_ text: String, keeping kept: String) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") {
                encoded.append(UInt8(ascii: "+"))
            } else if isPlain(byte) || kept.utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "*"):
            true
        default: false
        }
    }
}
