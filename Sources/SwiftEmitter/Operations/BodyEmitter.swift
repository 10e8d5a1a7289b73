import APIPlan

/// Writes the call that sets the body of a request.
struct BodyEmitter {
    let format: BodyFormat
    let request: String

    /// The call with an argument, between `open` and `close`.
    func call(_ argument: String, open: String = "", close: String = "") -> SourceLayout {
        .list(open: "\(open)\(effect)\(request).\(method)(", items: [.text(argument)] + options, close: ")\(close)")
    }

    /// Whether the call has options, and so may be too long to share a line.
    var isLong: Bool { !options.isEmpty }

    private var effect: String {
        if case .text = format { "" } else { "try " }
    }

    private var method: String {
        switch format {
        case .json: "json"
        case .form: "form"
        case .multipart: "multipart"
        case .text: "text"
        case .upload: "upload"
        }
    }

    private var options: [SourceLayout] {
        switch format {
        case .json(nil), .text("text/plain"), .upload("application/octet-stream"): []
        case .json(let type?), .text(let type), .upload(let type): [.text("type: \(SwiftLiteral.string(type))")]
        case .form(let fields), .multipart(let fields): fields.isEmpty ? [] : [encodings(fields)]
        }
    }

    private func encodings(_ fields: [FieldEncodingPlan]) -> SourceLayout {
        let items = fields.map { field in
            SourceLayout.text("\(SwiftLiteral.string(field.name)): \(encoding(field))")
        }
        return .list(open: "[", items: items, close: "]", isCollection: true)
    }

    private func encoding(_ field: FieldEncodingPlan) -> String {
        let style =
            switch field.style {
            case .exploded: ".exploded"
            case .commas: ".commas"
            case .spaces: ".spaces"
            case .pipes: ".pipes"
            case .brackets: ".brackets"
            case .part(let type, let headers): ".part(\(part(type, headers)))"
            }
        return field.allowsReserved ? "\(style).allowingReserved" : style
    }

    private func part(_ type: String?, _ headers: [FieldEncodingPlan.Header]) -> String {
        let fields = headers.map { "\(SwiftLiteral.string($0.name)): \(SwiftLiteral.string($0.value))" }
        let table = fields.isEmpty ? nil : "headers: [\(fields.joined(separator: ", "))]"
        return [type.map { SwiftLiteral.string($0) }, table].compactMap(\.self).joined(separator: ", ")
    }
}
