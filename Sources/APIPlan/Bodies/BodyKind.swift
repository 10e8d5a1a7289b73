import OpenAPIReader

/// The kinds of request bodies, in the order of preference for an operation's main method.
enum BodyKind: Int, Comparable {
    case json
    case multipart
    case form
    case text
    case upload

    /// Chooses the kind of a media type; that of a range depends on its schema.
    init(_ media: MediaType, _ table: SchemaTable) {
        let shape = media.schema.flatMap { table.resolved($0) }.map { table.shape(of: $0) }
        let isStructure: Bool =
            switch shape {
            case nil, .any?, .string?, .reference?: false
            default: true
            }
        // No server sends a JSON string with the bytes of a file; the media type is the default of a framework.
        let isBinary = media.schema.flatMap { table.resolved($0) }?.kind == .string(format: "binary")
        if media.isJSON {
            self = isBinary ? .upload : .json
        } else if media.isRangeWithJSON {
            self = isStructure ? .json : .upload
        } else if media.isMultipartForm {
            self = isStructure ? .multipart : .upload
        } else if media.isForm {
            self = .form
        } else {
            self = media.isText ? .text : .upload
        }
    }

    /// Whether the schema determines the type of the argument.
    var isStructured: Bool { self == .json || self == .form || self == .multipart }

    /// Returns the argument label of a further body, where its type is that of another body.
    func label(_ media: MediaType) -> String {
        switch self {
        case .json: media.essence == "application/json" ? "json" : SwiftName.member(Self.subtype(media))
        case .multipart: "multipart"
        case .form: "form"
        case .text: "text"
        case .upload: "bytes"
        }
    }

    /// The suffix of an inline schema's type name.
    var suffix: String {
        switch self {
        case .json: "Request"
        case .multipart: "Multipart"
        case .form: "Form"
        case .text, .upload: "Body"
        }
    }

    static func < (left: BodyKind, right: BodyKind) -> Bool { left.rawValue < right.rawValue }

    private static func subtype(_ media: MediaType) -> String {
        let subtype = media.essence.drop { $0 != "/" }.dropFirst()
        return subtype.hasSuffix("+json") ? String(subtype.dropLast(5)) : String(subtype)
    }
}

extension MediaType {
    /// Returns how a body in this media type is encoded.
    func formatPlan(_ kind: BodyKind) -> BodyFormat {
        switch kind {
        case .json: .json(contentType: essence == "application/json" || essence.contains("*") ? nil : name)
        case .form: .form(encodingPlans(isMultipart: false))
        case .multipart: .multipart(encodingPlans(isMultipart: true))
        case .text: .text(contentType: name)
        case .upload: .upload(contentType: name)
        }
    }

    private func encodingPlans(isMultipart: Bool) -> [FieldEncodingPlan] {
        encodings.sorted { $0.key < $1.key }.compactMap { name, encoding in
            let style = encoding.planStyle(isMultipart: isMultipart)
            guard style != nil || encoding.allowsReserved else { return nil }
            return FieldEncodingPlan(
                name: name,
                style: style ?? .exploded,
                allowsReserved: encoding.allowsReserved && !isMultipart
            )
        }
    }
}

extension Encoding {
    /// The style for arrays and objects; nil where it is the default (OpenAPI 3.1 section 4.8.15).
    fileprivate func planStyle(isMultipart: Bool) -> FieldEncodingPlan.Style? {
        let explodes = explodes ?? (style ?? "form" == "form")
        switch style {
        case "deepObject": return .brackets
        case "spaceDelimited": return explodes ? .exploded : .spaces
        case "pipeDelimited": return explodes ? .exploded : .pipes
        case "form": return explodes ? .exploded : .commas
        default: break
        }
        if self.explodes != nil { return explodes ? .exploded : .commas }
        // The first of several media types is used; a range leaves the choice to the part.
        let type = contentType?.split(separator: ",").first.map { String($0).trimmed }.flatMap {
            $0.contains("*") ? nil : $0
        }
        guard isMultipart, type != nil || !headers.isEmpty else { return nil }
        let fields = headers.sorted { $0.key < $1.key }.map { FieldEncodingPlan.Header(name: $0.key, value: $0.value) }
        return .part(contentType: type, headers: fields)
    }
}

extension String {
    /// The text without surrounding white space.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
