import OpenAPIReader

/// The values of an open enum in the description.
struct EnumShape: Sendable {
    /// One value.
    struct Value: Sendable {
        var scalar: YAMLScalar
        var text: ValueText
        var position: SourcePosition
    }

    /// The type of the values in JSON.
    var raw: OpenEnumPlan.Raw

    /// The values, without duplicates.
    var values: [Value]
}
