/// A schema: the part of JSON Schema that code is generated from. `null` is not a type but `allowsNull`.
package struct Schema: Hashable, Sendable {
    /// The kind of the valid values.
    package indirect enum Kind: Hashable, Sendable {
        /// Every JSON value; the schema has no `type`.
        case any
        /// The schema `false`: no value at all.
        case nothing
        /// `true` or `false`.
        case boolean
        /// An integer; `int32` and `int64` are the usual formats.
        case integer(format: String?)
        /// Any number; `float` and `double` are the usual formats.
        case number(format: String?)
        /// Text; the format may be `date-time`, `uuid`, `binary` and so on.
        case string(format: String?)
        /// A list of values that all match one schema.
        case array(Schema)
        /// A list whose first values each have their own schema; `rest` is the schema of further values, nil if there are none.
        case tuple([Schema], rest: Schema?)
        /// An object.
        case object(ObjectSchema)
        /// `anyOf` or `oneOf` with more than one member that is not `null`, or several types.
        case union(UnionSchema)
        /// A reference to the schema with a name, which exists in the description.
        case reference(String)
        /// Values that match all of several schemas: the members of `allOf`, and the keywords next to them or next to `$ref`.
        case all([Schema])
    }

    /// The kind of the valid values other than `null`.
    package var kind: Kind

    /// `type: [T, 'null']`, `nullable: true`, or a member `type: 'null'` in `anyOf`/`oneOf`.
    package var allowsNull: Bool

    /// A short name for documentation.
    package var title: String?

    /// A description in CommonMark.
    package var description: String?

    /// Whether the schema should no longer be used.
    package var isDeprecated: Bool

    /// The values of `enum` or `const`, without `null`.
    package var allowedValues: [YAMLNode]

    /// The names and descriptions of the allowed values, by their text.
    package var valueTexts: [String: ValueText] = [:]

    /// `default`: the value that the server assumes if there is none.
    package var defaultValue: YAMLNode?

    /// `example`, or the first of `examples`.
    package var example: YAMLNode?

    /// The limits of the values.
    package var bounds: Bounds

    /// `discriminator`: selects a member of a union, or one of the schemas that are derived from this one through `allOf`.
    package var discriminator: Discriminator?

    /// Whether the reference in `kind` is the only member of an `allOf`. Such a schema is derived from the referenced one,
    /// while a schema that is just a reference is another name for it.
    package var isAllOfReference = false

    /// `readOnly`: only responses contain the value.
    package var isReadOnly: Bool

    /// `writeOnly`: only requests contain the value.
    package var isWriteOnly: Bool

    /// `contentMediaType`, `contentEncoding` and `contentSchema`: the content of a string.
    package var content: StringContent?

    /// The URL in `externalDocs`.
    package var documentationURL: String?

    /// `x-swift-name`: the name of the type, or of the property with this schema.
    package var swiftName: String?

    /// The position of the schema.
    package var position: SourcePosition

    /// Creates a schema.
    package init(
        _ kind: Kind,
        allowsNull: Bool = false,
        title: String? = nil,
        description: String? = nil,
        isDeprecated: Bool = false,
        allowedValues: [YAMLNode] = [],
        defaultValue: YAMLNode? = nil,
        example: YAMLNode? = nil,
        bounds: Bounds = Bounds(),
        discriminator: Discriminator? = nil,
        isReadOnly: Bool = false,
        isWriteOnly: Bool = false,
        content: StringContent? = nil,
        documentationURL: String? = nil,
        swiftName: String? = nil,
        position: SourcePosition
    ) {
        self.kind = kind
        self.allowsNull = allowsNull
        self.title = title
        self.description = description
        self.isDeprecated = isDeprecated
        self.allowedValues = allowedValues
        self.defaultValue = defaultValue
        self.example = example
        self.bounds = bounds
        self.discriminator = discriminator
        self.isReadOnly = isReadOnly
        self.isWriteOnly = isWriteOnly
        self.content = content
        self.documentationURL = documentationURL
        self.swiftName = swiftName
        self.position = position
    }
}
