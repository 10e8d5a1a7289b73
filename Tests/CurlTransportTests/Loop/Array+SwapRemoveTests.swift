import Testing

@testable import CurlTransport

@Suite struct ArraySwapRemoveTests {
    @Test func theLastElementMovesToTheIndex() {
        var array = ["a", "b", "c", "d"]
        #expect(array.swapRemove(at: 1) == "d")
        #expect(array == ["a", "d", "c"])
        #expect(array.swapRemove(at: 0) == "c")
        #expect(array == ["c", "d"])
    }

    @Test func theLastElementIsRemovedWithoutAMove() {
        var array = ["a", "b"]
        #expect(array.swapRemove(at: 1) == nil)
        #expect(array.swapRemove(at: 0) == nil)
        #expect(array.isEmpty)
    }
}
