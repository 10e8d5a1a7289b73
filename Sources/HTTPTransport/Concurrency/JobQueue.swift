/// Jobs of Swift tasks in the order of their arrival.
///
/// A queue rarely holds more than one job, which needs no allocation.
struct JobQueue: Sendable {
    private var first: UnownedJob?
    private var others: [UnownedJob] = []
    /// The index of the next job in `others`.
    private var index = 0

    /// Appends a job.
    mutating func append(_ job: UnownedJob) {
        if first == nil, others.isEmpty { first = job } else { others.append(job) }
    }

    /// Removes and returns the job that arrived first.
    mutating func popFirst() -> UnownedJob? {
        if let job = first {
            first = nil
            return job
        }
        guard index < others.count else { return nil }
        defer { if index == others.count { removeOthers() } }
        index += 1
        return others[index - 1]
    }

    private mutating func removeOthers() {
        others.removeAll(keepingCapacity: true)
        index = 0
    }
}
