/// The part of JSON Schema that we generate from, with `null` folded into `allowsNull`.
package struct Schema: Hashable, Sendable {
    /// What values a schema allows.
    package indirect enum Kind: Hashable, Sendable {
        /// No `type`: every JSON value.
        case any
        /// The schema `false`: no value at all.
        case nothing
        /// `true` or `false`.
        case boolean
        /// A whole number; `int32` and `int64` are the usual formats.
        case integer(format: String?)
        /// Any number; `float` and `double` are the usual formats.
        case number(format: String?)
        /// Text; the format may be `date-time`, `uuid`, `binary` and so on.
        case string(format: String?)
        /// A list of values that all fit one schema.
        case array(Schema)
        /// A list whose first values each fit a schema of their own; `rest` is what may follow, nil for nothing.
        case tuple([Schema], rest: Schema?)
        /// A mapping from strings.
        case object(ObjectSchema)
        /// `anyOf` or `oneOf` with more than one member that is not `null`, or several types.
        case union(UnionSchema)
        /// `$ref: '#/components/schemas/NAME'`; the name exists.
        case reference(String)
        /// Values that fit each of several schemas: the members of `allOf`, and what stands beside them or beside `$ref`.
        case all([Schema])
    }

    /// What values the schema allows beside `null`.
    package var kind: Kind

    /// `type: [T, 'null']`, `nullable: true`, or a member `type: 'null'` in `anyOf`/`oneOf`.
    package var allowsNull: Bool

    /// A short name for readers.
    package var title: String?

    /// What the values mean, in CommonMark.
    package var description: String?

    /// Whether the API advises against the use.
    package var isDeprecated: Bool

    /// `enum` or `const` without `null`, each with its place.
    package var allowedValues: [YAMLNode]

    /// What the document calls the allowed values and says about them, by their text.
    package var valueTexts: [String: ValueText] = [:]

    /// `default`: what the server takes when nothing is sent.
    package var defaultValue: YAMLNode?

    /// `example`, or the first of `examples`.
    package var example: YAMLNode?

    /// Limits of the values.
    package var bounds: Bounds

    /// `discriminator`: chooses among the members of a union, or among the schemas that take this one in with `allOf`.
    package var discriminator: Discriminator?

    /// The reference that the schema is stands in an `allOf`: what takes a parent in so is its heir, and no other name of it.
    package var isTakenIn = false

    /// `readOnly`: only answers carry it.
    package var isReadOnly: Bool

    /// `writeOnly`: only requests carry it.
    package var isWriteOnly: Bool

    /// `contentMediaType` and `contentEncoding`: what the text of a string holds.
    package var content: StringContent?

    /// The address of `externalDocs`.
    package var documentationURL: String?

    /// `x-swift-name`: the type's name, or the property's where the schema is one.
    package var swiftName: String?

    /// Where the schema begins.
    package var position: SourcePosition

    /// Makes a schema.
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
