/// Limits of a value, as far as the mock server checks them and doc comments tell them.
package struct Bounds: Hashable, Sendable {
    /// The smallest number.
    package var minimum: Double?

    /// The largest number.
    package var maximum: Double?

    /// Whether `minimum` itself is too small.
    package var excludesMinimum = false

    /// Whether `maximum` itself is too large.
    package var excludesMaximum = false

    /// What numbers are multiples of.
    package var multiple: Double?

    /// The fewest characters of a string.
    package var minimumLength: Int?

    /// The most characters of a string.
    package var maximumLength: Int?

    /// The regular expression that a string fits somewhere (ECMA-262).
    package var pattern: String?

    /// The fewest members of a list.
    package var minimumItems: Int?

    /// The most members of a list.
    package var maximumItems: Int?

    /// Whether no two members of a list are equal.
    package var hasUniqueItems = false

    /// The fewest properties of an object.
    package var minimumProperties: Int?

    /// The most properties of an object.
    package var maximumProperties: Int?

    /// Makes limits; those without a parameter are set later.
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

/// What the text of a string holds (JSON Schema 2020-12 validation section 8).
package struct StringContent: Hashable, Sendable {
    /// `contentEncoding`, such as `base64`.
    package var encoding: String?

    /// `contentMediaType`, such as `image/png`.
    package var mediaType: String?

    /// `contentSchema`: what the value in the text is; one at most.
    package var schema: [Schema]

    /// Pairs an encoding with a media type.
    package init(encoding: String? = nil, mediaType: String? = nil, schema: [Schema] = []) {
        self.schema = schema
        self.encoding = encoding
        self.mediaType = mediaType
    }
}
