@testable import OpenAPIReader

/// The properties of parsing that hold for any bytes. The tests check them for the seeds, `make fuzz` for the inputs of
/// libFuzzer.
enum YAMLCheck {
    /// Returns a description of the violated property; nil if there is none.
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
