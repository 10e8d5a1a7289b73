import Foundation
import TestSupport

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `locallab` on a pseudo-terminal: what a person sees, and what a person types.
final class PseudoTerminal {
    struct Silence: Error {
        var seen: String
    }

    private let screen: Int32
    private let process: Process
    private var seen = ""

    /// Starts the program.
    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        var (screen, keyboard): (Int32, Int32) = (-1, -1)
        guard openpty(&screen, &keyboard, nil, nil, nil) == 0 else { throw POSIXError(.ENODEV) }
        self.screen = screen
        process = Program.process(arguments, environment)
        let handle = FileHandle(fileDescriptor: keyboard, closeOnDealloc: false)
        process.standardInput = handle
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        close(keyboard)
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

    /// Reads until the text is on the screen behind what was read before.
    func read(until text: String) throws {
        while true {
            if let range = seen.range(of: text) {
                seen.removeSubrange(..<range.upperBound)
                return
            }
            guard let more = readSome() else { throw Silence(seen: seen) }
            seen += more
        }
    }

    /// Reads to the end and gives what came behind what was read before, and the exit status.
    func finish() -> (status: Int32, screen: String) {
        while let more = readSome() { seen += more }
        process.waitUntilExit()
        return (process.terminationStatus, seen)
    }

    /// Some text; nil when the program has gone, or says nothing for half a minute.
    private func readSome() -> String? {
        var ready = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 30_000) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = systemRead(screen, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }
}

/// `read` of the C library, which the method of the same name would hide.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
