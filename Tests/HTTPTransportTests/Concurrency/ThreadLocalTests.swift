import Foundation
import TestSupport
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(30))) struct ThreadLocalTests {
    @Test func valuesAreNestedAndBelongToTheirThread() async throws {
        let (outer, inner, local) = (Counter(), Counter(), ThreadLocal<Counter>())
        try await onThread {
            local.withValue(outer) {
                #expect(local.value === outer)
                local.withValue(inner) { #expect(local.value === inner) }
                #expect(local.value === outer)
            }
            #expect(local.value == nil)
            local.withValue(outer) {
                let other = DispatchSemaphore(value: 0)
                Thread.detachNewThread {
                    #expect(local.value == nil)
                    other.signal()
                }
                other.wait()
            }
        }
    }

    @Test func anErrorRestoresTheSurroundingValue() async throws {
        struct Failure: Error {}
        let (counter, local) = (Counter(), ThreadLocal<Counter>())
        try await onThread {
            #expect(throws: Failure.self) { try local.withValue(counter) { throw Failure() } }
            #expect(local.value == nil)
        }
    }
}
