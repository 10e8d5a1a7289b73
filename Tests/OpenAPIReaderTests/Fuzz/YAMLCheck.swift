#if !FUZZING
    import OpenAPIReader
#endif

/// What must hold for any bytes whatever: the tests try it on kept seeds, `make fuzz` on what libFuzzer makes of them.
enum YAMLCheck {
    /// What is wrong; nil where nothing is.
    static func fault(_ bytes: [UInt8]) -> String? {
        let result = YAMLParser.parse(bytes, file: "a.yaml")
        if result.root == nil, !result.diagnostics.contains(where: { $0.severity == .error }) {
            return "there is no document and no error"
        }
        let again = YAMLParser.parse(bytes, file: "a.yaml")
        if again.diagnostics.map(\.description) != result.diagnostics.map(\.description) {
            return "the diagnostics differ"
        }
        return nil
    }
}
