@_spi(Generated) import APIModels
import Testing

@Suite struct TaggedUnionTests {
    private let shapes: [Shape] = [
        .text("1"), .text("2"), .circle(Circle(radius: 1)), .circle(Circle(radius: 2)), .box(Box()), .map([:]),
        .list([]), .list([.text("1")]), .unknown(.null), .unknown("1"),
    ]

    @Test func isEqualIfTypeAndPayloadAre() {
        for (index, shape) in shapes.enumerated() {
            for (other, value) in shapes.enumerated() { #expect((shape == value) == (index == other)) }
        }
        #expect(Set(shapes + shapes).count == shapes.count)
    }

    @Test func isEqualWithATagIfTypeAndPayloadAre() {
        let tagged: [Tagged] = [.circle(Circle(radius: 1)), .box(Box()), .box(Box(name: "b")), .unknown(true)]
        for (index, value) in tagged.enumerated() {
            for (other, same) in tagged.enumerated() { #expect((value == same) == (index == other)) }
        }
        #expect(Set(tagged + tagged).count == tagged.count)
    }
}
