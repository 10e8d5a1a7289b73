/// Loads the files that a description refers to. The caller of the reader decides which files may be read.
package struct DocumentLoader {
    /// The result of loading a file.
    package enum LoadResult {
        /// The file's text.
        case text([UInt8])
        /// The file does not exist.
        case missing
        /// The file cannot or must not be read; the reason is a clause.
        case refused(String)
    }

    /// Loads the file with a path, which is relative to the same folder as the description's own path.
    package var load: (String) -> LoadResult

    /// Creates a loader.
    package init(load: @escaping (String) -> LoadResult) {
        self.load = load
    }

    /// Returns a loader that loads nothing, for descriptions in a single file.
    package static var none: DocumentLoader {
        DocumentLoader { _ in .refused("only this file is read") }
    }
}
