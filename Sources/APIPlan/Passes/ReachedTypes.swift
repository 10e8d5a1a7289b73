/// The types of a plan that its operations use, directly or through other types, and those that are kept in any case.
///
/// Uses are found by reflection, so that a new field of the plan cannot be forgotten: a text that is the name of a type keeps
/// the type. A text that is such a name by chance keeps one type too many, which is harmless.
struct ReachedTypes {
    /// The used types, in their order.
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
