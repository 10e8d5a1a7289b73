@_spi(Reflection) import Swift

/// A stored property of a struct as the compiler has laid it out.
struct StoredField {
    /// The declared name; empty if the module is compiled with `-disable-reflection-names`. That of a property with a wrapper
    /// begins with an underscore.
    let name: String
    let type: any Any.Type
    let offset: Int

    /// The stored properties in the order of their declaration; empty if the module is compiled with
    /// `-disable-reflection-metadata`.
    static func fields(of type: any Any.Type) -> [StoredField] {
        var fields: [StoredField] = []
        // The standard library's interface to the metadata that `Mirror` uses. It needs no value.
        _forEachField(of: type) { name, offset, type, _ in
            fields.append(StoredField(name: String(cString: name), type: type, offset: offset))
            return true
        }
        return fields
    }

    /// Whether a key is this property's name but for case and separators: `max_tokens` and `maxTokens`.
    func isNamed(like key: String) -> Bool {
        key.utf8.lazy.compactMap(Self.normalized).elementsEqual(name.utf8.lazy.compactMap(Self.normalized))
    }

    /// A lower-case letter, a digit or a byte of another script; nil for separators.
    private static func normalized(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }
}
