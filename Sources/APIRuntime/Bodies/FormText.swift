import APIModels

/// Writes fields as `application/x-www-form-urlencoded` (WHATWG URL section 5.2).
enum FormText {
    /// The body of a form whose fields are an object's properties, in their order; nil where the value is no object.
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
        // Names keep their brackets: servers read `a%5Bb%5D` and `a[b]` alike, people only the latter.
        return PercentEncoding.encodeForForm(field.name, keeping: "[]")
            + "=" + PercentEncoding.encodeForForm(value, keeping: encoding.allowsReserved ? reserved : "")
    }

    /// RFC 3986 section 2.2, without those that would end a field or a value.
    private static let reserved = ":/?#[]@!$'()*,;"

}
