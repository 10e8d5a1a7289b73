import APIModels

/// A field of a form, or a part of a `multipart/form-data` body.
struct FormField: Hashable, Sendable {
    var name: String
    var value: EncodedValue
}
