/// The limits of a schema's values. The mock server checks some of them, and doc comments list them.
package struct Bounds: Hashable, Sendable {
    /// `minimum`: the smallest number.
    package var minimum: Double?

    /// `maximum`: the largest number.
    package var maximum: Double?

    /// Whether `minimum` itself is not a valid value.
    package var excludesMinimum = false

    /// Whether `maximum` itself is not a valid value.
    package var excludesMaximum = false

    /// `multipleOf`
    package var multiple: Double?

    /// `minLength`
    package var minimumLength: Int?

    /// `maxLength`
    package var maximumLength: Int?

    /// `pattern`: a regular expression that matches a part of a string (ECMA-262).
    package var pattern: String?

    /// `minItems`
    package var minimumItems: Int?

    /// `maxItems`
    package var maximumItems: Int?

    /// `uniqueItems`
    package var hasUniqueItems = false

    /// `minProperties`
    package var minimumProperties: Int?

    /// `maxProperties`
    package var maximumProperties: Int?

    /// Creates limits; those without a parameter are set afterwards.
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
