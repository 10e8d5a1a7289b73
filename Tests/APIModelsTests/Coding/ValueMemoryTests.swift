import TestSupport
import Testing

@testable import APIModels

@Suite(.timeLimit(.minutes(30))) struct ValueMemoryTests {
    // Permanent values are never freed, so the tests keep them.
    private static let onces = (0..<50).map { _ in PermanentOnce<Int>() }
    private static let table = PermanentTable<Int>()

    @Test func threadsThatNeedAValueAtTheSameTimeCreateItOnce() async throws {
        for once in Self.onces {
            let created = Counter()
            let values = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await onThread {
                            once.value {
                                created.increment()
                                return created.count
                            }.value
                        }
                    }
                }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(values == Array(repeating: 1, count: 8))
            #expect(created.count == 1)
        }
    }

    @Test func theFirstValueOfATypeStays() {
        let table = Self.table
        #expect(table[ObjectIdentifier(Int.self)] == nil)
        #expect(table.insert(1, for: ObjectIdentifier(Int.self)) == 1)
        #expect(table.insert(2, for: ObjectIdentifier(Int.self)) == 1)
        #expect(table.insert(3, for: ObjectIdentifier(String.self)) == 3)
        #expect(table[ObjectIdentifier(Int.self)] == 1)
    }
}
