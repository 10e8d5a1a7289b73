/// Finds the name that the author of a misspelled one most likely intended.
package enum Suggestion {
    /// Returns the candidate with the smallest edit distance to `name`, and nil if none is similar enough to be a typing
    /// mistake. Of several equally similar candidates, the first one wins.
    package static func nearest<Names: Sequence<String>>(to name: String, among candidates: Names) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var limit = max(1, wanted.count / 3)
        var best: String?
        for candidate in candidates where candidate != name {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard abs(scalars.count - wanted.count) <= limit, !scalars.isEmpty else { continue }
            let distance = distance(wanted, scalars)
            guard distance < limit || (distance == limit && best == nil && distance < wanted.count) else { continue }
            best = candidate
            limit = distance
        }
        return best
    }

    /// Returns the number of inserted, removed, replaced and swapped scalars (optimal string alignment).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var older: [Int] = []
        var old = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var new = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(old[column + 1] + 1, new[column] + 1, old[column] + (scalar == other ? 0 : 1))
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    cost = min(cost, older[column - 1] + 1)
                }
                new.append(cost)
            }
            (older, old) = (old, new)
        }
        return old[right.count]
    }
}
