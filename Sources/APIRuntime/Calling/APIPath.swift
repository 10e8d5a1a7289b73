/// A path of the API, such as `"/models/status/\(modelID)"`.
///
/// Literal parts are sent as they stand; an interpolated value is percent-encoded, slashes too, so that it stays one
/// segment (RFC 3986 section 3.3).
public struct APIPath: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// The encoded path.
    var text: String

    /// Whether an argument was empty, which would name another path.
    var hasEmptyArgument = false

    /// Makes a path without arguments.
    public init(stringLiteral value: String) {
        text = value
    }

    /// Makes a path from its parts.
    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        hasEmptyArgument = stringInterpolation.hasEmptyArgument
    }

    /// Collects the parts of a path.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var hasEmptyArgument = false

        /// Makes room for the parts.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// Adds a part of the description's own.
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Adds an argument.
        public mutating func appendInterpolation(_ argument: some APIParameter) {
            let argument = argument.parameterText
            if argument.isEmpty { hasEmptyArgument = true }
            // A segment of dots alone would be read as a step in a tree (RFC 3986 section 5.2.4), encoded or not by
            // most readers, but servers that decode late take the encoded one as text.
            let isDots = argument == "." || argument == ".."
            text += isDots ? String(repeating: "%2E", count: argument.utf8.count) : PercentEncoding.encode(argument)
        }
    }
}
