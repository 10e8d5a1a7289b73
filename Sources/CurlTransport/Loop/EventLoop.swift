import HTTPTransport
import Platform

/// What the loop's thread does, turn after turn: take work, fire what is due, sleep until a socket or another thread.
///
/// Made and used on the loop's thread alone, like everything it holds.
final class LoopTurns {
    private let loop: CurlLoop
    private let wakeup: Wakeup
    private var sockets: SocketSet

    /// The pools that libcurl wants to be called for at once, and those for which it is called now.
    private var urgent: [CurlMulti] = []
    private var called: [CurlMulti] = []

    /// The pools in which something is due at some moment, and the earliest of these moments or one before it: a moment that
    /// moves away is noticed when it would have come, so that no call looks at all pools.
    private var waiting: [CurlMulti] = []
    private var nextDue: MonotonicTime?

    init(loop: CurlLoop, wakeup: Wakeup) {
        self.loop = loop
        self.wakeup = wakeup
        sockets = SocketSet(wakeup: wakeup.readEnd)
    }

    /// Turns until nobody needs the thread any more.
    func run() {
        // Both keep their storage from turn to turn.
        var batch: [CurlLoop.Work] = []
        var ready: [SocketSet.Ready] = []
        while true {
            performWork(&batch)
            performDue()
            switch loop.rest() {
            case .none: waitForSockets(canSleep: false, &ready)
            case .sleep: waitForSockets(canSleep: true, &ready)
            case .end: return
            }
        }
    }

    /// Does what there is to do, and what comes of it at once: a task's next step is often one of the loop's own, and a request
    /// is sent when libcurl is called again. Sockets get their turn after a while all the same.
    private func performWork(_ batch: inout [CurlLoop.Work]) {
        for _ in 0..<8 {
            loop.takeWork(into: &batch)
            if batch.isEmpty, urgent.isEmpty { return }
            for work in batch { perform(work) }
            // What the work holds may be the last to hold a pool.
            batch.removeAll(keepingCapacity: true)
            performUrgent()
        }
    }

    private func perform(_ work: CurlLoop.Work) {
        switch work {
        case .job(let job): job.runSynchronously(on: loop.asUnownedTaskExecutor())
        case .start(let transfer): start(transfer)
        case .stop(let transfer, let failure): transfer.end(.failure(failure))
        case .resume(let transfer): transfer.unpause()
        case .resumeSending(let transfer): transfer.unpauseSending()
        case .hurry(let transfer, let limit): transfer.hurry(limit, at: .now)
        case .close(let multi, let whenDone):
            multi.close()
            whenDone()
        }
    }

    private func start(_ transfer: CurlTransfer) {
        transfer.pool.multi.turns = self
        transfer.begin()
    }

    /// libcurl wants to know something else about a socket; without interest it is done with it.
    func watch(_ socket: Int32, _ interest: SocketSet.Interest?, for multi: CurlMulti) {
        sockets.set(socket, interest, for: multi)
    }

    /// libcurl wants to be called for a pool at once.
    func callAtOnce(_ multi: CurlMulti) {
        if urgent.last !== multi { urgent.append(multi) }
    }

    /// Something is due in a pool at another moment than before, or nothing any more.
    func dueChanged(of multi: CurlMulti) {
        let due = multi.due
        if let due { nextDue = min(nextDue ?? due, due) }
        guard (due != nil) != (multi.place != nil) else { return }
        if let place = multi.place {
            waiting.swapAt(place, waiting.count - 1)
            waiting[place].place = place
            waiting.removeLast()
            multi.place = nil
        } else {
            multi.place = waiting.count
            waiting.append(multi)
        }
    }

    private func performUrgent() {
        guard !urgent.isEmpty else { return }
        swap(&urgent, &called)
        for multi in called { multi.perform(.timeout) }
        called.removeAll(keepingCapacity: true)
    }

    /// Does what is due in every pool, once the first of it may be.
    private func performDue() {
        guard let moment = nextDue else { return }
        let now = MonotonicTime.now
        guard moment <= now else { return }
        nextDue = nil
        // What is done for one may take others out.
        for multi in waiting { multi.performDue(at: now) }
    }

    private func waitForSockets(canSleep: Bool, _ ready: inout [SocketSet.Ready]) {
        sockets.wait(milliseconds: canSleep ? sleepMilliseconds() : 0, into: &ready)
        if canSleep { loop.wakeUp() }
        for socket in ready {
            guard let multi = socket.multi else {
                wakeup.drain()
                continue
            }
            // An earlier one of this turn may have closed it.
            if sockets.contains(socket.descriptor, of: multi) {
                let news = CurlMulti.Action.socket(
                    socket.descriptor,
                    readable: socket.isReadable,
                    writable: socket.isWritable
                )
                multi.perform(news)
            }
        }
        ready.removeAll(keepingCapacity: true)
    }

    /// Until something may be due; -1 is for ever.
    private func sleepMilliseconds() -> Int32 {
        if !urgent.isEmpty { return 0 }
        guard let nextDue else { return -1 }
        return Int32(clamping: nextDue.milliseconds(since: .now))
    }
}
