import APIModels

/// A path of the API, such as `"/models/status/\(modelID)"`.
///
/// Literal parts are sent unchanged; an interpolated value is percent-encoded, slashes too, so that it remains one segment
/// (RFC 3986 section 3.3).
@_spi(Generated) public struct APIPath: ExpressibleByStringInterpolation, Sendable, Hashable {
    /// The encoded path.
    var text: String

    /// Whether an argument was empty, which would be another path.
    var hasEmptyArgument = false

    /// Why an argument cannot be sent.
    var fault: String?

    /// Creates a path without arguments.
    public init(stringLiteral value: String) {
        text = value
    }

    /// Creates a path from its parts.
    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        hasEmptyArgument = stringInterpolation.hasEmptyArgument
        fault = stringInterpolation.fault
    }

    /// Collects the parts of a path.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var hasEmptyArgument = false
        fileprivate var fault: String?

        /// Reserves space for the parts.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// Appends a part of the path in the description.
        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Appends an argument.
        public mutating func appendInterpolation(_ argument: some APIParameter) {
            let argument = argument.parameterText
            append(argument, encoded: PercentEncoding.encode(argument))
        }

        /// Appends an argument in a style; `name` is the name of the parameter, for styles that write it.
        public mutating func appendInterpolation(
            _ argument: some Encodable,
            style: ParameterStyle,
            name: String = "",
            explodes: Bool? = nil,
            allowsReserved: Bool = false,
            keepsSlashes: Bool = false
        ) {
            let kept: PercentEncoding.Kept =
                keepsSlashes ? .reservedInSegments : allowsReserved ? .reservedInPath : .none
            do {
                let form = ParameterForm(name, style, explodes: explodes, keeping: kept)
                let encoded = form.path(try EncodedValue(argument))
                append(encoded, encoded: encoded)
            } catch {
                fault = fault ?? "\(error)"
            }
        }

        private mutating func append(_ argument: String, encoded: String) {
            if argument.isEmpty { hasEmptyArgument = true }
            // Dot segments are removed from paths (RFC 3986 section 5.2.4). Many servers do so with encoded dots too, but those
            // that decode later read encoded dots as text.
            let isDots = argument == "." || argument == ".."
            text += isDots ? String(repeating: "%2E", count: argument.utf8.count) : encoded
        }
    }
}
