import HTTPTransport
import Platform

/// The event loop of the loop's thread: it runs commands, calls libcurl for timers and sockets, and sleeps.
///
/// Only that thread creates and uses it and everything that it contains.
final class EventLoop {
    private let loop: CurlLoop
    private let wakeup: Wakeup
    private var sockets: SocketSet

    /// The multi handles that libcurl wants to be called for immediately, and those that are being called.
    private var urgent: [CurlMulti] = []
    private var called: [CurlMulti] = []

    /// The multi handles with a timer, and the earliest time of these timers or an earlier time. A timer that moves to a later time is
    /// noticed at its old time, so no change of a timer needs a look at all handles.
    private var waiting: [CurlMulti] = []
    private var nextTimer: MonotonicTime?

    /// How often commands and urgent handles are processed before sockets get their turn.
    private static let roundLimit = 8

    init(loop: CurlLoop, wakeup: Wakeup) {
        self.loop = loop
        self.wakeup = wakeup
        sockets = SocketSet(wakeup: wakeup.readEnd)
    }

    /// Runs until there is no connection pool and no command.
    func run() {
        // Both keep their storage from iteration to iteration.
        var batch: [LoopCommand] = []
        var ready: [SocketSet.Ready] = []
        while true {
            runCommands(&batch)
            runTimers()
            switch loop.enterIdleState() {
            case .busy: waitForSockets(canSleep: false, &ready)
            case .asleep: waitForSockets(canSleep: true, &ready)
            case .ended: return
            }
        }
    }

    /// Runs commands and those that arrive meanwhile, and calls libcurl, which sends a request when it is called a second time.
    private func runCommands(_ batch: inout [LoopCommand]) {
        for _ in 0..<Self.roundLimit {
            loop.takeCommands(into: &batch)
            if batch.isEmpty, urgent.isEmpty { return }
            for command in batch { run(command) }
            // A command may have the last reference to a pool.
            batch.removeAll(keepingCapacity: true)
            callUrgent()
        }
    }

    private func run(_ command: LoopCommand) {
        switch command {
        case .start(let transfer, let multi):
            multi.eventLoop = self
            transfer.begin()
        case .stop(let transfer, let error): transfer.end(.failure(error))
        case .resumeReceiving(let transfer): transfer.resumeReceiving()
        case .resumeSending(let transfer): transfer.resumeSending()
        case .shortenDeadline(let transfer, let limit):
            transfer.shortenDeadline(to: limit)
        case .close(let multi, let whenDone):
            multi.close()
            whenDone()
        }
    }

    /// Sets the events that libcurl wants of a socket; nil removes the socket.
    func watch(_ socket: Int32, _ interest: SocketSet.Interest?, for multi: CurlMulti) {
        sockets.set(socket, interest, for: multi)
    }

    /// Calls libcurl for a multi handle in this iteration.
    func callImmediately(_ multi: CurlMulti) {
        if urgent.last !== multi { urgent.append(multi) }
    }

    /// Updates the timer of a multi handle after a change.
    func timerChanged(of multi: CurlMulti) {
        let timer = multi.nextTimer
        if let timer { nextTimer = min(nextTimer ?? timer, timer) }
        guard (timer != nil) != (multi.waitingIndex != nil) else { return }
        if let index = multi.waitingIndex {
            waiting.swapRemove(at: index)?.waitingIndex = index
            multi.waitingIndex = nil
        } else {
            multi.waitingIndex = waiting.count
            waiting.append(multi)
        }
    }

    private func callUrgent() {
        guard !urgent.isEmpty else { return }
        swap(&urgent, &called)
        for multi in called { multi.perform(.timeout) }
        called.removeAll(keepingCapacity: true)
    }

    /// Runs the timers of all multi handles if the earliest one may be due.
    private func runTimers() {
        guard let timer = nextTimer else { return }
        let now = MonotonicTime.now
        guard timer <= now else { return }
        nextTimer = nil
        // A copy, because a timer may remove other handles.
        for multi in waiting { multi.runTimers(at: now) }
    }

    private func waitForSockets(canSleep: Bool, _ ready: inout [SocketSet.Ready]) {
        sockets.wait(milliseconds: canSleep ? sleepMilliseconds() : 0, into: &ready)
        if canSleep { loop.leaveIdleState() }
        for socket in ready {
            guard let multi = socket.multi else {
                wakeup.drain()
                continue
            }
            // An earlier socket of this iteration may have led to its removal.
            if sockets.contains(socket.descriptor, of: multi) {
                multi.perform(
                    .socket(socket.descriptor, readable: socket.isReadable, writable: socket.isWritable)
                )
            }
        }
        ready.removeAll(keepingCapacity: true)
    }

    /// The time until the next timer; -1 means no limit.
    private func sleepMilliseconds() -> Int32 {
        if !urgent.isEmpty { return 0 }
        guard let nextTimer else { return -1 }
        return Int32(clamping: nextTimer.milliseconds(since: .now))
    }
}
