import OpenAPIReader

/// The part that an operation's methods share, and the bodies in which they differ.
struct Signature {
    var parameters: [ParameterPlan] = []
    var texts: [Documentation.Parameter] = []
    var path: [OperationPlan.PathPiece] = []
    var fields: [FieldPlan] = []
    var plainBody: BodyPlan?
    var streamBody: BodyPlan?
    var bodyFormat = BodyFormat.json(contentType: nil)
    /// The parameters that are not part of the body, and their texts.
    var fieldParameters: [ParameterPlan] = []
    var fieldTexts: [Documentation.Parameter] = []
    /// The overloads that send the body in another form.
    var overloads: [Overload] = []
    var locals = LocalNames()

    /// The part in which an overload that sends the body in another form differs.
    struct Overload {
        var parameter: ParameterPlan
        var text: Documentation.Parameter?
        var body: BodyPlan
        var format: BodyFormat
    }

    /// Returns the signature of an overload; the body's parameter stays the last one.
    func with(_ overload: Overload) -> Signature {
        var copy = self
        copy.parameters = fieldParameters + [overload.parameter]
        copy.texts = fieldTexts + [overload.text].compactMap(\.self)
        copy.plainBody = overload.body
        copy.bodyFormat = overload.format
        copy.overloads = []
        return copy
    }
}
