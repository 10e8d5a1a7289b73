import Testing

@testable import HTTPTransport

@Suite struct SharedTests {
    @Test func copiesAreTheSameUntilOneIsChanged() {
        let first = Shared(wrappedValue: [1])
        var second = first
        #expect(first.isSame(as: second))
        second.wrappedValue.append(2)
        #expect(!first.isSame(as: second))
        #expect(first.wrappedValue == [1])
        #expect(second.wrappedValue == [1, 2])
    }

    @Test func equalValuesAreNotTheSame() {
        #expect(!Shared(wrappedValue: 1).isSame(as: Shared(wrappedValue: 1)))
    }
}
