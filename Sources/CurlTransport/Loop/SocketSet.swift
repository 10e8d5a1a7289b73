import Platform

/// The sockets that the loop polls, each with its multi handle. The first entry is the wake-up descriptor.
///
/// Only the loop's thread uses it.
struct SocketSet {
    /// The events of a socket that libcurl waits for.
    enum Interest: Sendable {
        case none
        case read
        case write
        case readAndWrite

        fileprivate var events: Int16 {
            switch self {
            case .none: 0
            case .read: Int16(POLLIN)
            case .write: Int16(POLLOUT)
            case .readAndWrite: Int16(POLLIN) | Int16(POLLOUT)
            }
        }
    }

    /// A socket with events; without a multi handle it is the wake-up descriptor.
    struct Ready {
        var descriptor: Int32
        var multi: CurlMulti?
        var isReadable: Bool
        var isWritable: Bool
    }

    private var entries: [pollfd]
    private var owners: [CurlMulti?]
    private var indices: [Int32: Int] = [:]

    /// Creates a set with the wake-up descriptor only.
    init(wakeup: Int32) {
        entries = [pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0)]
        owners = [nil]
    }

    /// Whether the set contains the socket with this multi handle.
    func contains(_ descriptor: Int32, of multi: CurlMulti) -> Bool {
        guard let index = indices[descriptor] else { return false }
        return owners[index] === multi
    }

    /// Adds a socket or changes its events; nil removes it.
    mutating func set(_ descriptor: Int32, _ interest: Interest?, for multi: CurlMulti) {
        guard let interest else { return remove(descriptor) }
        if let index = indices[descriptor] {
            entries[index].events = interest.events
            owners[index] = multi
        } else {
            indices[descriptor] = entries.count
            entries.append(pollfd(fd: descriptor, events: interest.events, revents: 0))
            owners.append(multi)
        }
    }

    private mutating func remove(_ descriptor: Int32) {
        guard let index = indices.removeValue(forKey: descriptor) else { return }
        if let moved = entries.swapRemove(at: index) { indices[moved.fd] = index }
        _ = owners.swapRemove(at: index)
    }

    /// Waits until a socket has events or the time is over (-1 means no limit), and appends the sockets with events.
    mutating func wait(milliseconds: Int32, into ready: inout [Ready]) {
        let count = entries.withUnsafeMutableBufferPointer { poll($0.baseAddress, nfds_t($0.count), milliseconds) }
        // After a signal (EINTR) the next iteration waits again.
        guard count > 0 else { return }
        for (index, entry) in entries.enumerated() where entry.revents != 0 {
            let isBroken = entry.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
            ready.append(
                Ready(
                    descriptor: entry.fd,
                    multi: owners[index],
                    isReadable: isBroken || entry.revents & Int16(POLLIN) != 0,
                    isWritable: isBroken || entry.revents & Int16(POLLOUT) != 0
                )
            )
        }
    }
}
