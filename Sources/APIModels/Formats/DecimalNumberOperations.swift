import Platform

/// Reads and writes numbers that keep their decimal digits.
enum DecimalNumberOperations: ValueOperations {
    static func read(_ coding: TypeCoding, into slot: ValueSlot, _ reader: inout JSONReader) throws(JSONFailure) {
        let number = try reader.number(or: .number)
        guard let decimal = Decimal(string: reader.text(of: number)) else {
            throw JSONFailure(.range(Decimal.self), at: number.offset)
        }
        slot.initialize(to: DecimalNumber(decimal))
    }

    static func write(_ coding: TypeCoding, from slot: ValueSlot, _ writer: inout JSONWriter) throws(JSONWritingFailure)
    {
        let decimal = slot.value(as: DecimalNumber.self).decimal
        guard decimal.isFinite else { throw JSONWritingFailure(decimal) }
        writer.output.append(contentsOf: decimal.description.utf8)
    }
}
