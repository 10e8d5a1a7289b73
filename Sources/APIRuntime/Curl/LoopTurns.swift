#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the loop's thread does, turn after turn: take work, fire what is due, sleep until a socket or another thread.
///
/// Made and used on the loop's thread alone, like everything it holds.
final class LoopTurns {
    private unowned let loop: CurlLoop
    private let wakeup: Wakeup
    private var batch: [CurlLoop.Work] = []
    private var sockets: SocketSet
    private var ready: [SocketSet.Ready] = []

    /// The pools that libcurl wants to be called for at some moment.
    private var timers: [ObjectIdentifier: CurlMulti] = [:]

    /// The running transfers with a deadline of ours, and the earliest moment at which one may be over.
    private var watched: [ObjectIdentifier: CurlTransfer] = [:]
    private var nextWatch: MonotonicTime?

    init(loop: CurlLoop, wakeup: Wakeup) {
        self.loop = loop
        self.wakeup = wakeup
        sockets = SocketSet(wakeup: wakeup.readEnd)
    }

    /// Turns until nobody needs the thread any more.
    func run() {
        while true {
            performWork()
            fireTimers()
            endOverdueTransfers()
            switch loop.rest() {
            case .none: waitForSockets(canSleep: false)
            case .sleep: waitForSockets(canSleep: true)
            case .end: return
            }
        }
    }

    /// Does what there is to do, and what comes of it at once: a task's next step is often one of the loop's own. Sockets and
    /// timers get their turn after a while all the same.
    private func performWork() {
        for _ in 0..<8 {
            loop.takeWork(into: &batch)
            if batch.isEmpty { return }
            for work in batch { perform(work) }
            // What the work holds may be the last to hold a pool.
            batch.removeAll(keepingCapacity: true)
        }
    }

    private func perform(_ work: CurlLoop.Work) {
        switch work {
        case .job(let job): job.runSynchronously(on: loop.asUnownedTaskExecutor())
        case .start(let transfer): start(transfer)
        case .stop(let transfer, let failure): end(transfer, .failure(failure))
        case .resume(let transfer): transfer.unpause()
        case .resumeSending(let transfer): transfer.unpauseSending()
        case .hurry(let transfer, let limit):
            transfer.hurry(limit, at: .now)
            watch(transfer)
        case .close(let multi, let whenDone):
            for transfer in multi.close() { forget(transfer) }
            timers[ObjectIdentifier(multi)] = nil
            whenDone()
        }
    }

    private func start(_ transfer: CurlTransfer) {
        let multi = transfer.pool.multi
        multi.turns = self
        if transfer.begin() { watch(transfer) }
    }

    private func watch(_ transfer: CurlTransfer) {
        guard transfer.easy != nil, let deadline = transfer.deadlines.next else { return }
        watched[ObjectIdentifier(transfer)] = transfer
        nextWatch = min(nextWatch ?? deadline, deadline)
    }

    private func end(_ transfer: CurlTransfer, _ outcome: Result<Void, TransferFailure>) {
        transfer.end(outcome)
        forget(transfer)
    }

    private func forget(_ transfer: CurlTransfer) {
        watched[ObjectIdentifier(transfer)] = nil
    }

    private func drive(_ multi: CurlMulti, _ action: CurlMulti.Action) {
        for (transfer, code) in multi.perform(action) {
            end(transfer, transfer.outcome(of: code))
        }
    }

    /// libcurl wants to know something else about a socket; without interest it is done with it.
    func watch(_ socket: Int32, _ interest: SocketSet.Interest?, for multi: CurlMulti) {
        sockets.set(socket, interest, for: multi)
    }

    /// libcurl set a moment at which it wants to be called, and had none before, or took it back.
    func timerChanged(of multi: CurlMulti) {
        timers[ObjectIdentifier(multi)] = multi.timer == nil ? nil : multi
    }

    /// Calls libcurl for every pool whose moment has come, until none asks to be called at once.
    private func fireTimers() {
        guard !timers.isEmpty else { return }
        let now = MonotonicTime.now
        for multi in Array(timers.values) {
            guard let due = multi.timer, due <= now else { continue }
            drive(multi, .timeout)
        }
    }

    /// Ends transfers that took too long. A deadline only ever moves away (each byte moves the idle one), so looking at
    /// all of them at the earliest one known is enough.
    private func endOverdueTransfers() {
        guard let moment = nextWatch else { return }
        let now = MonotonicTime.now
        guard now >= moment else { return }
        nextWatch = nil
        for transfer in Array(watched.values) {
            if let failure = transfer.overdue(at: now) {
                end(transfer, .failure(failure))
            } else if let deadline = transfer.deadlines.next {
                nextWatch = min(nextWatch ?? deadline, deadline)
            }
        }
    }

    private func waitForSockets(canSleep: Bool) {
        sockets.wait(milliseconds: canSleep ? sleepMilliseconds() : 0, into: &ready)
        if canSleep { loop.wakeUp() }
        for socket in ready {
            guard let multi = socket.multi else {
                wakeup.drain()
                continue
            }
            // An earlier one of this turn may have closed it.
            if sockets.contains(socket.descriptor, of: multi) {
                drive(multi, .socket(socket.descriptor, readable: socket.isReadable, writable: socket.isWritable))
            }
        }
        ready.removeAll(keepingCapacity: true)
    }

    /// Until the earliest timer; -1 is for ever.
    private func sleepMilliseconds() -> Int32 {
        var earliest = nextWatch
        for multi in timers.values {
            guard let due = multi.timer else { continue }
            earliest = min(earliest ?? due, due)
        }
        guard let earliest else { return -1 }
        return Int32(clamping: earliest.milliseconds(since: .now))
    }
}
