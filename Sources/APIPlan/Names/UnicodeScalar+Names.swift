extension Unicode.Scalar {
    /// Whether a name may contain it. Invisible characters are excluded, because two names could look the same.
    ///
    /// Nearly all names are ASCII, and a lookup in Unicode's tables is far more expensive.
    var isVisibleWord: Bool {
        if isASCII { return self == "_" || isASCIILetter || isNumeric }
        return properties.isXIDContinue && !properties.isDefaultIgnorableCodePoint
    }

    /// Whether it is an uppercase letter.
    var isUppercaseLetter: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

    /// Whether it is a lowercase letter.
    var isLowercaseLetter: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }

    /// Whether it represents a number.
    var isNumeric: Bool { isASCII ? ("0"..."9").contains(self) : properties.numericType != nil }

    /// Whether a Swift name may begin with it.
    var startsName: Bool { isASCII ? isASCIILetter : properties.isXIDStart }

    private var isASCIILetter: Bool { isUppercaseLetter || isLowercaseLetter }
}
