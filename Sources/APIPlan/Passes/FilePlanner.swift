/// Distributes a plan over sets of files of about the same size, with the imports that each needs.
struct FilePlanner {
    let plan: ClientPlan

    /// Returns exactly `count` sets; the last ones are empty where there are too few declarations.
    func files(_ count: Int) -> [FilePlan] {
        let types = Self.ranges(plan.types.map(\.weight), count: count)
        let operations = Self.ranges(plan.operations.map(\.weight), count: count)
        let groups = Self.ranges(plan.groups.map { $0.operations.map(\.weight).reduce(10, +) }, count: count)
        return (0..<count).map { index in
            let imports = imports(index, types[index], operations[index], groups[index])
            return FilePlan(types: types[index], operations: operations[index], groups: groups[index], imports: imports)
        }
    }

    private func imports(
        _ index: Int,
        _ types: Range<Int>,
        _ operations: Range<Int>,
        _ groups: Range<Int>
    ) -> RuntimeImports {
        let calls = plan.operations[operations] + plan.groups[groups].flatMap(\.operations)
        let shows = calls.contains(where: \.showsRuntime)
        let hasCalls = !calls.isEmpty
        // A client and a group have a public `caller`; all protocols are in the first set.
        let client: RuntimeImports.Need = index == 0 || !groups.isEmpty || shows ? .shown : hasCalls ? .hidden : .none
        return RuntimeImports(client: client, syncProtocol: sync(index, calls: hasCalls, shows), models: models(types))
    }

    private func sync(_ index: Int, calls: Bool, _ shows: Bool) -> RuntimeImports.Need {
        switch plan.syncClientMode {
        case .none: return .none
        case .protocol:
            let all = plan.operations + plan.groups.flatMap(\.operations)
            return index == 0 && all.contains(where: \.showsRuntime) ? .shown : .none
        case .full: return index == 0 || shows ? .shown : calls ? .hidden : .none
        }
    }

    private func models(_ range: Range<Int>) -> RuntimeImports.Need {
        let types = plan.types[range]
        // A public type's conformance needs a public import; a package import causes a warning there.
        let conforms = types.contains(where: \.conformsToRuntime)
        let shows = types.contains(where: \.showsRuntime) || (conforms && plan.access == .public)
        return shows ? .shown : conforms ? .hidden : .none
    }

    /// Returns consecutive ranges of about the same weight.
    static func ranges(_ weights: [Int], count: Int) -> [Range<Int>] {
        let total = weights.reduce(0, +)
        var ranges: [Range<Int>] = []
        var (start, weight) = (0, 0)
        for number in 1...max(1, count) {
            var end = start
            while end < weights.count, number == count || (weight + weights[end] / 2) * count < total * number {
                weight += weights[end]
                end += 1
            }
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }
}

extension OperationPlan {
    /// Whether the signature names a type of the runtime.
    fileprivate var showsRuntime: Bool { result.showsRuntime || parameters.contains { $0.type.showsRuntime } }

    /// The approximate number of lines.
    fileprivate var weight: Int { 12 + 2 * parameters.count }
}

extension TypePlan {
    /// The approximate number of lines.
    fileprivate var weight: Int {
        switch kind {
        case .structure(let plan): 10 + 5 * plan.properties.count
        case .openEnum(let plan): 12 + 3 * plan.cases.count
        case .union(let plan): 12 + 4 * plan.cases.count
        case .responses(let plan): 12 + 3 * plan.cases.count
        case .alias: 2
        case .box: 12
        }
    }
}
