/// Gets the text of a file that a description refers to; whoever reads a description decides which files it may name.
package struct DocumentLoader {
    /// What asking for a file gives.
    package enum Answer {
        /// The file's text.
        case text([UInt8])
        /// There is no such file.
        case missing
        /// The file must not or cannot be read, with the reason as a clause.
        case refused(String)
    }

    /// Answers for a path that begins where the description's own path begins.
    package var load: (String) -> Answer

    /// Makes a loader.
    package init(load: @escaping (String) -> Answer) {
        self.load = load
    }

    /// Reads nothing: for texts that stand alone.
    package static var none: DocumentLoader {
        DocumentLoader { _ in .refused("only this file is read") }
    }
}
