/// The text of an overlay with its file name.
package struct OverlaySource: Sendable {
    /// The text, in YAML or JSON.
    package var text: [UInt8]

    /// The file name in its positions.
    package var file: String

    /// Creates a source.
    package init(text: [UInt8], file: String) {
        self.text = text
        self.file = file
    }
}
