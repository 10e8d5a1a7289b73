import Foundation
import TestSupport

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Runs `locallab` on a pseudo-terminal, reads its screen and types.
final class PseudoTerminal {
    /// The program ended, or printed nothing for ten minutes, before the expected text appeared.
    struct TextNotFound: Error {
        var expected: String
        var remaining: String
    }

    private let screen: Int32
    private let process: Process
    private var unread: [UInt8] = []

    /// Starts the program.
    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        let (screen, keyboard) = try Self.open()
        self.screen = screen
        process = Program.process(arguments, environment)
        let handle = FileHandle(fileDescriptor: keyboard, closeOnDealloc: false)
        process.standardInput = handle
        process.standardOutput = handle
        process.standardError = handle
        defer { close(keyboard) }
        try process.start()
    }

    /// Opens both sides of a pseudo-terminal (pty(7)).
    ///
    /// Both are closed on exec from the beginning. With `openpty`, a process that another test starts at the same time could inherit
    /// the keyboard side, and `finish` would wait until that process ends.
    private static func open() throws -> (screen: Int32, keyboard: Int32) {
        let flags = O_RDWR | O_NOCTTY | O_CLOEXEC
        let screen = systemOpen("/dev/ptmx", flags)
        #if canImport(Darwin)
            var name = [CChar](repeating: 0, count: 128)
            guard grantpt(screen) == 0, unlockpt(screen) == 0, ptsname_r(screen, &name, name.count) == 0 else {
                throw POSIXError(.ENODEV)
            }
            let keyboard = systemOpen(String(cString: name), flags)
        #else
            // ioctl_tty(2); the functions above are hidden from Swift here.
            let (unlock, openKeyboard): (UInt, UInt) = (0x4004_5431, 0x5441)  // TIOCSPTLCK, TIOCGPTPEER
            var isLocked: Int32 = 0
            guard ioctl(screen, unlock, &isLocked) == 0 else { throw POSIXError(.ENODEV) }
            let keyboard = ioctl(screen, openKeyboard, flags)
        #endif
        guard keyboard >= 0 else { throw POSIXError(.ENODEV) }
        return (screen, keyboard)
    }

    deinit {
        process.terminate()
        close(screen)
    }

    /// Types text.
    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(screen, bytes, bytes.count)
    }

    /// Sends SIGINT, as a terminal does for Ctrl-C.
    func interrupt() { kill(process.processIdentifier, SIGINT) }

    /// Reads until the text appears after everything that was read before.
    func read(until text: String) throws {
        while true {
            if let range = unread.firstRange(of: Array(text.utf8)) {
                unread.removeSubrange(..<range.upperBound)
                return
            }
            guard let more = readSome() else {
                throw TextNotFound(expected: text, remaining: String(decoding: unread, as: UTF8.self))
            }
            unread += more
        }
    }

    /// Reads to the end. Returns the exit status and the text after everything that was read before.
    func finish() -> (status: Int32, screen: String) {
        while let more = readSome() { unread += more }
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: unread, as: UTF8.self))
    }

    /// Reads some bytes. Returns nil when the program has ended, and after ten minutes of silence, so that a program that hangs fails
    /// the test.
    private func readSome() -> [UInt8]? {
        var ready = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 600_000) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = systemRead(screen, &bytes, bytes.count)
        return count > 0 ? Array(bytes[..<count]) : nil
    }
}

/// Calls the C library's `read`, which the method of that name hides.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}

/// Calls the C library's `open`, which the method of that name hides.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    open(path, flags)
}
