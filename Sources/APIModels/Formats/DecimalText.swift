public import Platform

/// A decimal number in a string (`type: string`, `format: decimal`), such as `"19.90"`.
public struct DecimalText: FormattedText {
    /// The text as in JSON.
    public var text: String

    /// Creates a value from any text.
    public init(_ text: String) {
        self.text = text
    }

    /// Creates the text of a number.
    public init(_ decimal: Decimal) {
        text = decimal.description
    }

    /// The number, with up to 38 digits; nil if the text is not a valid number.
    public var decimal: Decimal? {
        let isNumber = text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "+-.eE".utf8.contains($0) }
        return isNumber ? Decimal(string: text) : nil
    }
}
