/// The name and the doc comment that an inline schema gets if it becomes a type.
struct TypeRequest {
    /// The requested type name, which follows from where the schema is in the description.
    var name: String

    /// The doc comment where the schema has no description.
    var text: String

    /// Whether the property or parameter that holds the value has the schema's description in its own doc comment.
    var isDocumented = false
}
