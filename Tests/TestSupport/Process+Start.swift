package import Foundation
import Synchronization

extension Process {
    private static let starts = Mutex(())

    /// Starts the program while no other test starts one.
    ///
    /// A program must not inherit descriptors of others: while it runs, a pipe whose end it has inherited does not reach its end,
    /// and the exit of a program whose socket it has inherited is not noticed. Foundation closes the descriptors that exist when
    /// it prepares the start, so those that another thread opens before the start would be inherited. Foundation's own
    /// descriptors are protected by this lock; pipes are, if they are a `ProgramPipe`.
    package func start() throws {
        try Self.whileNoneStarts { try run() }
    }

    /// Does something that must not happen while a program starts.
    static func whileNoneStarts<Value>(_ body: () throws -> Value) rethrows -> Value {
        try starts.withLock { _ in try body() }
    }
}
