/// Collects what the readers of one document find; they share it and go on after an error.
///
/// It belongs to one call of `DescriptionReader.read` and never leaves its thread.
final class Findings {
    /// Comparing names costs time, so that a document with thousands of slips gets no suggestion for the later ones.
    private var comparisonsLeft = 200_000

    private var diagnostics: [Diagnostic] = []
    private var known: Set<Diagnostic> = []

    /// What is told once however often it is met: the subject with the place of its finding.
    private var once: [String: Int] = [:]

    /// How often a finding that is told once was met again.
    private var repetitions: [Int: Int] = [:]

    /// Everything found, in the order of the text; findings of one place stay in their order.
    var sorted: [Diagnostic] {
        diagnostics.enumerated()
            .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map { counted($0.element, repetitions[$0.offset] ?? 0) }
    }

    private func counted(_ diagnostic: Diagnostic, _ more: Int) -> Diagnostic {
        guard more > 0 else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.message += " (so too in \(more) more place\(more == 1 ? "" : "s"))"
        return diagnostic
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A component may be read once for each use, so the same finding is kept once.
    func add(_ diagnostic: Diagnostic) {
        if known.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }

    /// Adds the first finding about a subject and counts the others: what real documents do, they do hundreds of times.
    func addOnce(_ subject: String, _ diagnostic: Diagnostic) {
        guard known.insert(diagnostic).inserted else { return }
        if let first = once[subject] {
            repetitions[first, default: 0] += 1
        } else {
            once[subject] = diagnostics.count
            diagnostics.append(diagnostic)
        }
    }

    func error(_ code: String, _ message: String, at position: SourcePosition) {
        add(Diagnostic(.error, code: code, message, at: position))
    }

    func warning(_ code: String, _ message: String, at position: SourcePosition) {
        add(Diagnostic(.warning, code: code, message, at: position))
    }

    /// A value of a wrong type counts as missing.
    func wrongType(_ node: YAMLNode, _ subject: String, mustBe expected: String) {
        let message = "\(subject) must be \(expected), but it is \(node.kindName); it is left out"
        warning("wrong-type", message, at: node.position)
    }

    /// `; did you mean 'NAME'?`, or nothing when no candidate is near.
    func hint(for name: String, among candidates: [String]) -> String {
        guard candidates.count <= comparisonsLeft else { return "" }
        comparisonsLeft -= candidates.count
        return Suggestion.nearest(to: name, among: candidates).map { "; did you mean \($0.quoted)?" } ?? ""
    }
}
