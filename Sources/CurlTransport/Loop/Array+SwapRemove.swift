extension Array {
    /// Removes the element at an index in constant time: the last element moves to that index.
    ///
    /// Returns the element that moved; nil if the removed one was the last.
    mutating func swapRemove(at index: Int) -> Element? {
        let last = removeLast()
        guard index < count else { return nil }
        self[index] = last
        return last
    }
}
