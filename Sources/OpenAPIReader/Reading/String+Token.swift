extension String {
    /// Whether the text can be a method or the name of a header field (RFC 9110 section 5.6.2).
    var isToken: Bool {
        let symbols = "!#$%&'*+-.^_`|~".utf8
        return !isEmpty
            && utf8.allSatisfy { byte in
                let letter = byte | 0x20
                return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || symbols.contains(byte)
            }
    }
}
