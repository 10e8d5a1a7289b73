extension APIStream where Element == [UInt8] {
    /// Writes all bytes into a file and returns how many they were; a bounded number is in memory at a time.
    ///
    /// The file has its name only when it is whole, and takes the place of one that has it already. Throws what reading the
    /// stream throws, and an `APIError` with code `configuration` where the file cannot be written.
    @discardableResult public func write(to path: String) async throws -> Int64 {
        let sink = try FileSink(path)
        for try await piece in self { try sink.write(piece) }
        try sink.finish()
        return sink.count
    }
}

extension SyncAPIStream where Element == [UInt8] {
    /// Writes all bytes into a file and returns how many they were; a bounded number is in memory at a time.
    ///
    /// The file has its name only when it is whole, and takes the place of one that has it already. Throws what reading the
    /// stream throws, and an `APIError` with code `configuration` where the file cannot be written.
    @available(*, noasync, message: "use the async stream's write(to:) instead")
    @discardableResult public func write(to path: String) throws -> Int64 {
        defer { close() }
        let sink = try FileSink(path)
        while let piece = try next() { try sink.write(piece) }
        try sink.finish()
        return sink.count
    }
}
