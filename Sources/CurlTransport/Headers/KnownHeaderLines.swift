import HTTPTypes
import Platform

/// A cache of parsed header lines: a server sends most of them again with each response.
///
/// Only the loop's thread uses it. It keeps the last line for each hash of a name, and no long lines.
final class KnownHeaderLines {
    private struct Entry {
        var line: [UInt8]
        var field: HTTPField
    }

    private static let slotCount = 32
    private static let maximumLength = 256

    private var entries = [Entry?](repeating: nil, count: slotCount)
    private var statusLine: [UInt8] = []
    private var status: HTTPResponse.Status?

    /// Returns the field of a line whose name ends before `colon`; nil if the name is not valid.
    func field(_ line: UnsafeRawBufferPointer, colon: Int) -> HTTPField? {
        let name = UnsafeRawBufferPointer(rebasing: line[..<colon])
        let slot = Self.slot(of: name)
        let known = entries[slot]
        if let known, Self.areEqual(known.line, line) { return known.field }
        guard let name = Self.name(name, like: known) else { return nil }
        // As bytes, because some servers send Latin-1, which stays readable with `withUnsafeBytesOfValue`.
        let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        let field = HTTPField(name: name, value: UnsafeRawBufferPointer(rebasing: value))
        if line.count <= Self.maximumLength { entries[slot] = Entry(line: Array(line), field: field) }
        return field
    }

    /// Returns the status of a line; `read` parses it if it differs from the last one.
    func status(
        _ line: UnsafeRawBufferPointer,
        read: (UnsafeRawBufferPointer) -> HTTPResponse.Status?
    ) -> HTTPResponse.Status? {
        if Self.areEqual(statusLine, line) { return status }
        let status = read(line)
        if line.count <= Self.maximumLength { (statusLine, self.status) = (Array(line), status) }
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

    private static func slot(of name: UnsafeRawBufferPointer) -> Int {
        guard let first = name.first, let last = name.last else { return 0 }
        return (name.count &* 5 &+ Int(first) &* 3 &+ Int(last)) & (slotCount - 1)
    }
}
