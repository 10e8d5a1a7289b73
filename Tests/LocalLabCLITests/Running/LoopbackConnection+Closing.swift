import TestSupport

extension LoopbackConnection {
    /// Waits until the client closes the connection, however long that takes.
    func waitUntilClosed() {
        while let bytes = read(4096), !bytes.isEmpty {}
    }
}
