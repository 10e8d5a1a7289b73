/// Text that is written on one line where it fits, and is broken between its elements otherwise.
package indirect enum SourceLayout: Hashable, Sendable {
    /// Text that is never broken.
    case text(String)
    /// Elements between `open` and `close`; a collection ends its broken form with a comma.
    case list(open: String, items: [SourceLayout], close: String, isCollection: Bool = false)

    /// The text on one line.
    package var flat: String {
        switch self {
        case .text(let text): text
        case .list(let open, let items, let close, _): open + items.map(\.flat).joined(separator: ", ") + close
        }
    }

    /// The number of columns that the text takes on one line.
    ///
    /// swift-format counts the comma that a collection would end with if it were broken.
    var width: Int {
        switch self {
        case .text(let text): text.count
        case .list(let open, let items, let close, let isCollection):
            open.count + items.map(\.width).reduce(0, +) + max(0, items.count - 1) * 2 + close.count
                + (isCollection && items.count > 1 ? 1 : 0)
        }
    }
}

extension SourceWriter {
    /// Writes a layout on one line where it fits, otherwise with one element per line.
    package mutating func write(_ layout: SourceLayout) {
        write(layout, suffix: "")
    }

    private mutating func write(_ layout: SourceLayout, suffix: String) {
        let flat = layout.flat + suffix
        guard case .list(let open, let items, let close, let isCollection) = layout, !items.isEmpty,
            !hasRoom(forColumns: layout.width + suffix.count)
        else {
            line(flat)
            return
        }
        line(open)
        indented { writer in
            for (index, item) in items.enumerated() {
                let isLast = index == items.count - 1
                let needsComma = !isLast || (isCollection && items.count > 1)
                writer.write(item, suffix: needsComma ? "," : "")
            }
        }
        line(close + suffix)
    }
}
