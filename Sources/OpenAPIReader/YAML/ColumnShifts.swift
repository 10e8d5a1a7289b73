/// The differences between the columns of a rewritten text and those of the original.
struct ColumnShifts {
    /// For each line, counted from 0: the columns from which another shift applies, in ascending order.
    private var columns: [Int: [(column: Int, shift: Int)]] = [:]

    /// Adds a difference to the shift of all columns of a line from a column of the rewritten text on.
    mutating func add(_ difference: Int, line: Int, column: Int) {
        let previous = columns[line]?.last?.shift ?? 0
        columns[line, default: []].append((column, previous + difference))
    }

    /// Returns the number that has to be added to a column of the rewritten text to get the original one.
    func shift(line: Int, column: Int) -> Int {
        guard let changes = columns[line] else { return 0 }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].column <= column { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : changes[low - 1].shift
    }
}
