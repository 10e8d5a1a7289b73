@_spi(Generated) @testable import APIRuntime

/// The result of a stream decoder for pieces and the end of the body.
struct Reading: Equatable {
    private(set) var items: [String] = []
    var end: StreamDecoder.End?

    /// All items in one, for streams whose items depend on the cuts.
    var text: [UInt8] { items.flatMap(\.utf8) }

    /// Feeds the pieces to a decoder, then the end of the body.
    init(
        _ pieces: [[UInt8]],
        _ format: StreamFormat,
        framing: StreamDecoder.Framing = .none,
        maximumLength: Int = 1000
    ) {
        var decoder = StreamDecoder(format, framing: framing, maximumLength: maximumLength)
        for piece in pieces { items += decoder.push(piece).items.map(\.text) }
        items += decoder.finish().items.map(\.text)
        end = decoder.end
    }
}
