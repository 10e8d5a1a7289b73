import APIPlan

/// Writes the call or the interpolation that adds a parameter to a request.
enum ParameterLayout {
    /// The call that adds a query parameter, a header field or a cookie.
    static func call(_ field: FieldPlan, on request: String) -> SourceLayout {
        let effect =
            switch field.location {
            case .query, .queryString: ""
            case .header, .cookie: "try "
            }
        var arguments = field.location == .queryString ? [] : [SwiftLiteral.string(field.wireName)]
        arguments.append(text(field.value))
        arguments += field.style.map(arguments(of:)) ?? []
        return .list(
            open: "\(effect)\(request).\(field.location.rawValue)(",
            items: arguments.map(SourceLayout.text),
            close: ")"
        )
    }

    /// The interpolation of a path parameter.
    static func interpolation(_ name: String, _ wireName: String, _ style: StylePlan) -> String {
        var arguments = [name]
        let styled = Self.arguments(of: style)
        arguments += styled.prefix(1)
        // Only this style sends the parameter's name.
        if style.name == "matrix" { arguments.append("name: \(SwiftLiteral.string(wireName))") }
        arguments += styled.dropFirst()
        return "\\(\(arguments.joined(separator: ", ")))"
    }

    private static func text(_ value: FieldPlan.Value) -> String {
        switch value {
        case .parameter(let name): name
        case .constant(let text): SwiftLiteral.string(text)
        }
    }

    private static func arguments(of style: StylePlan) -> [String] {
        var arguments = ["style: .\(style.name)"]
        if let explodes = style.explodes { arguments.append("explodes: \(explodes)") }
        if style.allowsReserved { arguments.append("allowsReserved: true") }
        if style.keepsSlashes { arguments.append("keepsSlashes: true") }
        return arguments
    }
}
