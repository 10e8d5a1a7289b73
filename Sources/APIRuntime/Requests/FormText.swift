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
        return PercentEncoding.encodeForForm(field.name, keeping: "[]")
            + "=" + PercentEncoding.encodeForForm(value, keeping: encoding.allowsReserved ? reserved : "")
    }

    /// The reserved characters (RFC 3986 section 2.2) except those that end a field or a value.
    private static let reserved = ":/?#[]@!$'()*,;"

}
