import Foundation
import Testing

@testable import CurlTransport

@Suite struct SocketSetTests {
    /// A pipe that is closed at the end of the test.
    private final class TestPipe {
        private let pipe = Pipe()
        var readEnd: Int32 { pipe.fileHandleForReading.fileDescriptor }
        var writeEnd: Int32 { pipe.fileHandleForWriting.fileDescriptor }
        func write() throws { try pipe.fileHandleForWriting.write(contentsOf: Data([1])) }
        func closeWriteEnd() throws { try pipe.fileHandleForWriting.close() }
    }

    private let wakeup = TestPipe()
    private let multi = CurlMulti()

    /// The descriptors with events, without waiting for any.
    private func ready(_ set: inout SocketSet) -> [SocketSet.Ready] {
        var ready: [SocketSet.Ready] = []
        set.wait(milliseconds: 0, into: &ready)
        return ready
    }

    @Test func reportsTheWakeupWithoutAMultiHandle() throws {
        var set = SocketSet(wakeup: wakeup.readEnd)
        #expect(ready(&set).isEmpty)
        try wakeup.write()
        let events = ready(&set)
        #expect(events.map(\.descriptor) == [wakeup.readEnd])
        #expect(events.first?.multi == nil)
        #expect(events.first?.isReadable == true)
    }

    @Test func reportsTheEventsOfTheInterest() throws {
        let pipe = TestPipe()
        var set = SocketSet(wakeup: wakeup.readEnd)
        set.set(pipe.readEnd, .read, for: multi)
        set.set(pipe.writeEnd, .write, for: multi)
        #expect(ready(&set).map(\.descriptor) == [pipe.writeEnd])
        try pipe.write()
        #expect(ready(&set).map(\.descriptor) == [pipe.readEnd, pipe.writeEnd])
        set.set(pipe.readEnd, SocketSet.Interest.none, for: multi)
        #expect(ready(&set).map(\.descriptor) == [pipe.writeEnd])
    }

    @Test func aClosedPeerIsReadableAndWritable() throws {
        let pipe = TestPipe()
        var set = SocketSet(wakeup: wakeup.readEnd)
        set.set(pipe.readEnd, .read, for: multi)
        try pipe.closeWriteEnd()
        let events = ready(&set)
        #expect(events.map(\.isReadable) == [true])
        #expect(events.map(\.isWritable) == [true])
    }

    @Test func removingOneKeepsTheOthers() throws {
        let pipes = [TestPipe(), TestPipe(), TestPipe()]
        var set = SocketSet(wakeup: wakeup.readEnd)
        for pipe in pipes {
            set.set(pipe.readEnd, .read, for: multi)
            try pipe.write()
        }
        set.set(pipes[0].readEnd, nil, for: multi)
        set.set(pipes[0].readEnd, nil, for: multi)
        #expect(!set.contains(pipes[0].readEnd, of: multi))
        #expect(set.contains(pipes[1].readEnd, of: multi))
        #expect(!set.contains(pipes[1].readEnd, of: CurlMulti()))
        #expect(Set(ready(&set).map(\.descriptor)) == [pipes[1].readEnd, pipes[2].readEnd])
        set.set(pipes[2].readEnd, nil, for: multi)
        #expect(ready(&set).map(\.descriptor) == [pipes[1].readEnd])
    }
}
