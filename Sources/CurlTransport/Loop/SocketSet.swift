import Platform

/// The sockets that the loop sleeps on, each with the pool it belongs to, and the wake-up descriptor at their head.
///
/// Owned by the loop's thread.
struct SocketSet {
    /// What libcurl wants to know of a socket.
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

    /// A socket with news; without a pool it is the wake-up descriptor.
    struct Ready {
        var descriptor: Int32
        var multi: CurlMulti?
        var isReadable: Bool
        var isWritable: Bool
    }

    private var entries: [pollfd]
    private var owners: [CurlMulti?]
    private var places: [Int32: Int] = [:]

    /// A set that holds the wake-up descriptor alone.
    init(wakeup: Int32) {
        entries = [pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0)]
        owners = [nil]
    }

    /// Whether the socket is still in the set for that pool.
    func contains(_ descriptor: Int32, of multi: CurlMulti) -> Bool {
        guard let place = places[descriptor] else { return false }
        return owners[place] === multi
    }

    /// Adds a socket, changes what is asked about it, or (without interest) removes it.
    mutating func set(_ descriptor: Int32, _ interest: Interest?, for multi: CurlMulti) {
        guard let interest else { return remove(descriptor) }
        if let place = places[descriptor] {
            entries[place].events = interest.events
            owners[place] = multi
        } else {
            places[descriptor] = entries.count
            entries.append(pollfd(fd: descriptor, events: interest.events, revents: 0))
            owners.append(multi)
        }
    }

    private mutating func remove(_ descriptor: Int32) {
        guard let place = places.removeValue(forKey: descriptor) else { return }
        let last = entries.count - 1
        if place != last {
            entries[place] = entries[last]
            owners[place] = owners[last]
            places[entries[place].fd] = place
        }
        entries.removeLast()
        owners.removeLast()
    }

    /// Sleeps until a socket has news or the time is over (-1: no limit), and appends those that have.
    mutating func wait(milliseconds: Int32, into ready: inout [Ready]) {
        let count = entries.withUnsafeMutableBufferPointer { poll($0.baseAddress, nfds_t($0.count), milliseconds) }
        // A signal (EINTR) is no news; the next turn sleeps again.
        guard count > 0 else { return }
        for (place, entry) in entries.enumerated() where entry.revents != 0 {
            let isBroken = entry.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
            ready.append(
                Ready(
                    descriptor: entry.fd,
                    multi: owners[place],
                    isReadable: isBroken || entry.revents & Int16(POLLIN) != 0,
                    isWritable: isBroken || entry.revents & Int16(POLLOUT) != 0
                )
            )
        }
    }
}
