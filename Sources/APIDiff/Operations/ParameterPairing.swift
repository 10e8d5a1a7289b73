import OpenAPIReader

/// The parameters of one operation in two documents: pairs, additions and removals.
struct ParameterPairing {
    private(set) var pairs: [(old: Parameter, new: Parameter)] = []
    private(set) var added: [Parameter] = []
    private(set) var removed: [Parameter] = []

    /// Pairs path parameters by their position in the path, others by name and location, else by name.
    init(_ pair: OperationPair) {
        let oldNames = Dictionary(zip(pair.new.pathParameterNames, pair.old.pathParameterNames)) { first, _ in first }
        var remaining = pair.old.parameters
        var unmatched: [Parameter] = []
        for parameter in pair.new.parameters {
            let name = parameter.location == .path ? oldNames[parameter.name] ?? parameter.name : parameter.name
            if let index = remaining.firstIndex(where: { $0.name == name && $0.location == parameter.location }) {
                pairs.append((remaining.remove(at: index), parameter))
            } else {
                unmatched.append(parameter)
            }
        }
        for parameter in unmatched {
            if parameter.location != .path, let index = remaining.firstIndex(where: { $0.name == parameter.name }) {
                pairs.append((remaining.remove(at: index), parameter))
            } else {
                added.append(parameter)
            }
        }
        removed = remaining
    }
}
