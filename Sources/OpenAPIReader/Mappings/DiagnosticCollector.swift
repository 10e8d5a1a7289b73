/// Collects the diagnostics of one description. All its readers share one collector and continue after an error.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class DiagnosticCollector {
    /// Comparing names takes time, so after this number of comparisons no suggestions are made.
    private var remainingComparisons = 200_000

    private var diagnostics: [Diagnostic] = []
    private var known: Set<Diagnostic> = []

    /// The indices of the diagnostics that are reported once, by their subject.
    private var indices: [String: Int] = [:]

    /// The number of further occurrences of such a diagnostic, by its index.
    private var repetitions: [Int: Int] = [:]

    /// All diagnostics in the order of the text; those with the same position stay in the order in which they were added.
    var sorted: [Diagnostic] {
        diagnostics.enumerated()
            .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map { counted($0.element, repetitions[$0.offset] ?? 0) }
    }

    private func counted(_ diagnostic: Diagnostic, _ more: Int) -> Diagnostic {
        guard more > 0 else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.message += " (also in \(more) more place\(more == 1 ? "" : "s"))"
        return diagnostic
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Adds a diagnostic unless an equal one exists: a component may be read once for each reference to it.
    func add(_ diagnostic: Diagnostic) {
        if known.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }

    /// Adds the first diagnostic about a subject and counts the others: descriptions repeat a mistake hundreds of times.
    func addOnce(_ subject: String, _ diagnostic: Diagnostic) {
        guard known.insert(diagnostic).inserted else { return }
        if let first = indices[subject] {
            repetitions[first, default: 0] += 1
        } else {
            indices[subject] = diagnostics.count
            diagnostics.append(diagnostic)
        }
    }

    func error(_ code: String, _ message: String, at position: SourcePosition) {
        add(Diagnostic(.error, code: code, message, at: position))
    }

    func warning(_ code: String, _ message: String, at position: SourcePosition) {
        add(Diagnostic(.warning, code: code, message, at: position))
    }

    /// Reports a value of a wrong type, which is read as if it were missing.
    func wrongType(_ node: YAMLNode, _ subject: String, mustBe expected: String) {
        let message = "\(subject) must be \(expected), but it is \(node.kindName); it is left out"
        warning("wrong-type", message, at: node.position)
    }

    /// Returns `; did you mean 'NAME'?`, or an empty text if no candidate is similar.
    func hint(for name: String, among candidates: [String]) -> String {
        guard candidates.count <= remainingComparisons else { return "" }
        remainingComparisons -= candidates.count
        return Suggestion.nearest(to: name, among: candidates).map { "; did you mean \($0.quoted)?" } ?? ""
    }
}
