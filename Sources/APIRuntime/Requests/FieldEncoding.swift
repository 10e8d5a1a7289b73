import APIModels

/// How a property of a form is written where the description says it (OpenAPI 3.1 section 4.8.15, Encoding Object).
///
/// Without one, a list becomes one field or part an element, and an object becomes JSON.
public struct FieldEncoding: Hashable, Sendable {
    /// How lists and objects become fields (OpenAPI 3.1 section 4.8.12.4).
    enum Style: Hashable, Sendable {
        /// What the Encoding Object says without a style: objects as JSON.
        case content
        /// `a=1&a=2`, objects as their own fields.
        case exploded
        /// `a=1,2`, with this between the values.
        case joined(String)
        /// `a[b]=1&a[c][0]=2`
        case brackets
    }

    let style: Style
    let contentType: String?
    let headers: [String: String]
    let allowsReserved: Bool

    /// One field an element; an object's properties are fields of their own: `style: form` with `explode: true`.
    public static let exploded = FieldEncoding(style: .exploded)
    /// One field with commas: `style: form` with `explode: false`.
    public static let commas = FieldEncoding(style: .joined(","))
    /// One field with spaces: `style: spaceDelimited`.
    public static let spaces = FieldEncoding(style: .joined(" "))
    /// One field with bars: `style: pipeDelimited`.
    public static let pipes = FieldEncoding(style: .joined("|"))
    /// One field a leaf, named by its place: `a[b][0]=1`, as `style: deepObject` is read everywhere.
    public static let brackets = FieldEncoding(style: .brackets)

    /// A part with a media type and header fields of its own.
    public static func part(_ contentType: String? = nil, headers: [String: String] = [:]) -> FieldEncoding {
        FieldEncoding(style: .content, contentType: contentType, headers: headers)
    }

    /// The same, with reserved characters of RFC 3986 as they are.
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

    /// What holds for a property that no Encoding Object names.
    static let standard = FieldEncoding(style: .content)
}

/// A field of a form: a name and a text, or a part of a `multipart/form-data` body.
struct FormField: Hashable, Sendable {
    var name: String
    var value: EncodedValue
}

extension FieldEncoding {
    /// The fields that a property becomes; null and empty lists become none.
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

    /// Elements are named by their index: `a[]` could not say which properties of a list's objects belong together.
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
