extension DecodingError {
    /// The error of a generated union whose cases all refuse the value; it names the kind of the value and not the value.
    public static func noUnionCase(of type: any Any.Type, in decoder: any Decoder) -> DecodingError {
        let found = (try? JSONValue(from: decoder))?.kindName ?? "something else"
        let message = "\(found) is none of the cases of \(type)"
        return .typeMismatch(type, Context(codingPath: decoder.codingPath, debugDescription: message))
    }
}
