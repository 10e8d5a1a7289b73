/// A place in a description's text.
package struct SourcePosition: Hashable, Sendable {
    /// The file as the user named it; it is printed as it is.
    package var file: String

    /// The line, counted from 1.
    package var line: Int

    /// The column, counted from 1 in Unicode scalars, as libyaml counts.
    package var column: Int

    /// Names a place.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePosition: CustomStringConvertible {
    /// The place as compilers write it: `file:line:column`.
    package var description: String { "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
    /// The order of the text; positions of several files are ordered by the files' names first.
    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column) < (right.line, right.column)
    }
}
