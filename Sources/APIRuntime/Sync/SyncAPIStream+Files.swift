extension SyncAPIStream where Element == [UInt8] {
    /// Writes all bytes into a file and returns their number; a bounded number of bytes is in memory at a time.
    ///
    /// The file gets its name when it is complete, and replaces an existing file. Throws the errors of reading the stream, and an
    /// `APIError` with code `configuration` if the file cannot be written.
    @available(*, noasync, message: "use the async stream's write(to:) instead")
    @discardableResult public func write(to path: String) throws -> Int64 {
        defer { close() }
        let sink = try FileSink(path)
        while let piece = try next() { try sink.write(piece) }
        try sink.finish()
        return sink.count
    }
}
