/// The types of a plan that its operations reach, directly or through other types, and those that are kept anyway.
///
/// A reflection finds the uses: whatever a plan comes to hold, a name in it that is a type's keeps that type. A text
/// that happens to be a type's name keeps one too many, which is harmless; the other way round nothing would compile.
struct ReachedTypes {
    /// The reached types, in their order.
    private(set) var types: [TypePlan] = []

    private let indices: [String: Int]
    private var reached: Set<Int> = []
    private var pending: [Int] = []

    init(_ plan: ClientPlan, kept: [String] = []) {
        indices = Dictionary(plan.types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        for operation in plan.operations + plan.groups.flatMap(\.operations) { visit(operation) }
        for name in kept { visit(name) }
        while let index = pending.popLast() { visit(plan.types[index].kind) }
        types = plan.types.indices.filter { reached.contains($0) }.map { plan.types[$0] }
    }

    private mutating func visit(_ value: Any) {
        if let name = value as? String {
            if let index = indices[name], reached.insert(index).inserted { pending.append(index) }
        } else if !(value is Documentation) {
            for child in Mirror(reflecting: value).children { visit(child.value) }
        }
    }
}
