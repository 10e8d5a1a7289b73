// Functions of the C library under names that the methods of types do not hide.

/// Opens a file for reading; the programs that the process starts do not inherit the descriptor. Returns -1 and sets `errno` on failure.
package func openForReading(_ path: String) -> Int32 {
    open(path, O_RDONLY | O_CLOEXEC)
}

/// Closes a descriptor.
package func closeDescriptor(_ descriptor: Int32) {
    _ = close(descriptor)
}

/// Lets the system read ahead in a file that is read from its beginning to its end.
package func expectSequentialReads(_ descriptor: Int32) {
    #if !canImport(Darwin)
        _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    #endif
}
