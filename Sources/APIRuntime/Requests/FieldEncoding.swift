import APIModels

/// The encoding of a property in a form (Encoding Object, OpenAPI 3.1 section 4.8.15).
///
/// Without one, a list becomes one field or part for each element, and an object becomes JSON.
@_spi(Generated) public struct FieldEncoding: Hashable, Sendable {
    /// The form of lists and objects (OpenAPI 3.1 section 4.8.12.4).
    enum Style: Hashable, Sendable {
        /// The default: objects as JSON.
        case content
        /// `a=1&a=2`, a field for each property of an object.
        case exploded
        /// `a=1,2`, with this separator.
        case joined(String)
        /// `a[b]=1&a[c][0]=2`
        case brackets
    }

    let style: Style
    let contentType: String?
    let headers: [String: String]
    let allowsReserved: Bool

    /// One field for each element or property: `style: form` with `explode: true`.
    public static let exploded = FieldEncoding(style: .exploded)
    /// One field, separated by commas: `style: form` with `explode: false`.
    public static let commas = FieldEncoding(style: .joined(","))
    /// One field, separated by spaces: `style: spaceDelimited`.
    public static let spaces = FieldEncoding(style: .joined(" "))
    /// One field, separated by bars: `style: pipeDelimited`.
    public static let pipes = FieldEncoding(style: .joined("|"))
    /// One field for each scalar, named by its path: `a[b][0]=1`, the common reading of `style: deepObject`.
    public static let brackets = FieldEncoding(style: .brackets)

    /// A part with its own media type and header fields.
    public static func part(_ contentType: String? = nil, headers: [String: String] = [:]) -> FieldEncoding {
        FieldEncoding(style: .content, contentType: contentType, headers: headers)
    }

    /// The same, without encoding reserved characters (RFC 3986).
    public var allowingReserved: FieldEncoding {
        FieldEncoding(style: style, contentType: contentType, headers: headers, allowsReserved: true)
    }

    init(
        style: Style,
        contentType: String? = nil,
        headers: [String: String] = [:],
        allowsReserved: Bool = false
    ) {
        self.style = style
        self.contentType = contentType
        self.headers = headers
        self.allowsReserved = allowsReserved
    }

    /// The encoding of a property without an Encoding Object.
    static let standard = FieldEncoding(style: .content)
}

extension FieldEncoding {
    /// Returns the fields for a property; null and empty lists have none.
    func fields(_ name: String, _ value: EncodedValue) -> [FormField] {
        switch (style, value) {
        case (_, .null): []
        case (.brackets, _): Self.leaves(name, value)
        case (_, .list(let elements)) where elements.isEmpty: []
        case (.joined(let separator), .list(let elements)):
            joined(name, elements.map(Self.text), separator)
        case (.joined(let separator), .fields(let members)):
            joined(name, members.flatMap { [$0.name, Self.text($0.value)] }, separator)
        case (.exploded, .fields(let members)):
            members.filter { $0.value != .null }.map { FormField(name: $0.name, value: Self.flat($0.value)) }
        case (_, .list(let elements)):
            elements.filter { $0 != .null }.map { FormField(name: name, value: $0) }
        case (_, _):
            [FormField(name: name, value: value)]
        }
    }

    private func joined(_ name: String, _ texts: [String], _ separator: String) -> [FormField] {
        [FormField(name: name, value: .text(texts.joined(separator: separator)))]
    }

    private static func text(_ value: EncodedValue) -> String { value.plainText ?? value.json }

    private static func flat(_ value: EncodedValue) -> EncodedValue {
        value.isScalar ? value : .text(value.json)
    }

    /// Elements are named by their index: with `a[]` the properties of several objects in a list could not be distinguished.
    private static func leaves(_ name: String, _ value: EncodedValue) -> [FormField] {
        switch value {
        case .null: []
        case .text, .literal, .file: [FormField(name: name, value: value)]
        case .list(let elements):
            elements.enumerated().flatMap { index, element in leaves("\(name)[\(index)]", element) }
        case .fields(let members): members.flatMap { leaves("\(name)[\($0.name)]", $0.value) }
        }
    }
}
