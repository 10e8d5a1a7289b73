import HTTPTypes
import Platform

/// Lines of answers' heads that were read before: a server says most of them again with each answer.
///
/// Owned by the loop's thread. Of lines whose names fall on the same place the last one is known, and no long ones.
final class KnownHeaderLines {
    private struct Entry {
        var line: [UInt8]
        var field: HTTPField
    }

    private static let placeCount = 32
    private static let longestLine = 256

    private var entries = [Entry?](repeating: nil, count: placeCount)
    private var statusLine: [UInt8] = []
    private var status: HTTPResponse.Status?

    /// The field of a line whose name ends before `colon`; nil where the name is none.
    func field(_ line: UnsafeRawBufferPointer, colon: Int) -> HTTPField? {
        let name = UnsafeRawBufferPointer(rebasing: line[..<colon])
        let place = Self.place(of: name)
        let known = entries[place]
        if let known, Self.areEqual(known.line, line) { return known.field }
        guard let name = Self.name(name, like: known) else { return nil }
        // As bytes, for some servers write Latin-1: those stay to be read with `withUnsafeBytesOfValue`.
        let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        let field = HTTPField(name: name, value: UnsafeRawBufferPointer(rebasing: value))
        if line.count <= Self.longestLine { entries[place] = Entry(line: Array(line), field: field) }
        return field
    }

    /// The status of a line, which `read` gives where the line is another one than the last.
    func status(
        _ line: UnsafeRawBufferPointer,
        read: (UnsafeRawBufferPointer) -> HTTPResponse.Status?
    ) -> HTTPResponse.Status? {
        if Self.areEqual(statusLine, line) { return status }
        let status = read(line)
        if line.count <= Self.longestLine { (statusLine, self.status) = (Array(line), status) }
        return status
    }

    private static func name(_ name: UnsafeRawBufferPointer, like known: Entry?) -> HTTPField.Name? {
        if let known, known.line.count > name.count, known.line[name.count] == UInt8(ascii: ":"),
            areEqual(known.line[..<name.count], name)
        {
            return known.field.name
        }
        return HTTPField.Name(String(decoding: name, as: UTF8.self))
    }

    private static func areEqual(_ known: some RandomAccessCollection<UInt8>, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard known.count == bytes.count else { return false }
        return known.withContiguousStorageIfAvailable { known in
            guard let left = known.baseAddress, let right = bytes.baseAddress else { return false }
            return memcmp(left, right, bytes.count) == 0
        } ?? false
    }

    private static func place(of name: UnsafeRawBufferPointer) -> Int {
        guard let first = name.first, let last = name.last else { return 0 }
        return (name.count &* 5 &+ Int(first) &* 3 &+ Int(last)) & (placeCount - 1)
    }
}
