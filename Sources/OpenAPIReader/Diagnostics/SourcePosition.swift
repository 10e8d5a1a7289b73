/// A position in the text of a description.
package struct SourcePosition: Hashable, Sendable {
    /// The file's name as the user wrote it; it is printed unchanged.
    package var file: String

    /// The line, counted from 1.
    package var line: Int

    /// The column, counted from 1 in Unicode scalars, as libyaml does.
    package var column: Int

    /// Creates a position.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePosition: CustomStringConvertible {
    /// The position as compilers write it: `file:line:column`.
    package var description: String { "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
    /// Compares by file name, then by line, then by column.
    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column) < (right.line, right.column)
    }
}
