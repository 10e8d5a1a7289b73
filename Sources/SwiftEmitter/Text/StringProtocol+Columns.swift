extension StringProtocol {
    /// The number of columns, which is the number of characters. For ASCII it is the number of bytes.
    var columns: Int {
        consists(of: { $0 < 0x80 && $0 != UInt8(ascii: "\r") }) ? utf8.count : count
    }

    /// Whether all bytes of the text in UTF-8 satisfy the predicate.
    @inline(__always)
    func consists(of predicate: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy(predicate) } ?? utf8.allSatisfy(predicate)
    }
}
