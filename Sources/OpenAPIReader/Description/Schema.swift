/// The part of JSON Schema that we generate from, with `null` folded into `allowsNull`.
package struct Schema: Hashable, Sendable {
    /// What values a schema allows.
    package indirect enum Kind: Hashable, Sendable {
        /// No `type`: every JSON value.
        case any
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
        /// A mapping from strings.
        case object(ObjectSchema)
        /// `anyOf` or `oneOf` with more than one member that is not `null`, or several types.
        case union(UnionSchema)
        /// `$ref: '#/components/schemas/NAME'`; the name exists.
        case reference(String)
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

    /// `default`: what the server takes when nothing is sent.
    package var defaultValue: YAMLNode?

    /// `example`, or the first of `examples`.
    package var example: YAMLNode?

    /// Limits of the values.
    package var bounds: Bounds

    /// `discriminator`: chooses among the members of a union, or among the schemas that take this one in with `allOf`.
    package var discriminator: Discriminator?

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
        self.swiftName = swiftName
        self.position = position
    }
}

/// The properties of an object.
package struct ObjectSchema: Hashable, Sendable {
    /// What an object may hold beside its named properties.
    package indirect enum Additional: Hashable, Sendable {
        /// The document says nothing: others may come and mean nothing.
        case unspecified
        /// `additionalProperties: false`
        case forbidden
        /// `additionalProperties: true` or a schema.
        case schema(Schema)
    }

    /// The named properties, in the document's order.
    package var properties: [Property]

    /// What else an object may hold.
    package var additional: Additional

    /// Makes an object's schema.
    package init(properties: [Property] = [], additional: Additional = .unspecified) {
        self.properties = properties
        self.additional = additional
    }
}

/// A named property of an object.
package struct Property: Hashable, Sendable {
    /// The name on the wire.
    package var name: String

    /// What values the property takes.
    package var schema: Schema

    /// Whether every object has it.
    package var isRequired: Bool

    /// Where the name stands.
    package var position: SourcePosition

    /// Makes a property.
    package init(name: String, schema: Schema, isRequired: Bool, position: SourcePosition) {
        self.name = name
        self.schema = schema
        self.isRequired = isRequired
        self.position = position
    }
}

/// Limits of a value, as far as the mock server checks them and doc comments tell them.
package struct Bounds: Hashable, Sendable {
    /// The smallest number.
    package var minimum: Double?

    /// The largest number.
    package var maximum: Double?

    /// The fewest characters of a string.
    package var minimumLength: Int?

    /// The most characters of a string.
    package var maximumLength: Int?

    /// The fewest members of a list.
    package var minimumItems: Int?

    /// The most members of a list.
    package var maximumItems: Int?

    /// Makes limits.
    package init(
        minimum: Double? = nil,
        maximum: Double? = nil,
        minimumLength: Int? = nil,
        maximumLength: Int? = nil,
        minimumItems: Int? = nil,
        maximumItems: Int? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.minimumLength = minimumLength
        self.maximumLength = maximumLength
        self.minimumItems = minimumItems
        self.maximumItems = maximumItems
    }
}
