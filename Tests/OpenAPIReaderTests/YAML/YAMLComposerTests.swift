import OpenAPIReader
import Testing

struct YAMLComposerTests {
    private func parse(_ text: String) -> YAMLResult {
        YAMLParser.parse(Array(text.utf8), file: "a.yaml")
    }

    private func messages(_ text: String) -> [String] {
        parse(text).diagnostics.map(\.description)
    }

    @Test func readsTags() {
        #expect(parse("[!!int '5', !!float 5, !!bool 'true', !!null '', !own x]").root?.json == #"[5,5,true,null,"x"]"#)
        #expect(
            messages("a: !!int x") == [
                "a.yaml:1:4: warning: [yaml-tag] 'x' is not a valid value for the tag 'tag:yaml.org,2002:int'"
            ]
        )
        #expect(
            messages("a: !!set {}") == [
                "a.yaml:1:4: warning: [yaml-tag] the tag 'tag:yaml.org,2002:set' is not supported and has no effect"
            ]
        )
    }

    @Test func replacesAliasesWithAnchoredValues() {
        #expect(parse("a: &x [1, 2]\nb: *x\n").root?.json == #"{"a":[1,2],"b":[1,2]}"#)
        #expect(parse("a: &k name\n*k : 1\n").root?.json == #"{"a":"name","name":1}"#)
    }

    @Test func rejectsUndefinedAnchors() {
        #expect(
            messages("a: &base 1\nb: *bsae\n") == [
                "a.yaml:2:4: error: [yaml-alias] the anchor '&bsae' is not defined before this alias; did you mean '*base'?"
            ]
        )
        #expect(
            messages("a: &self [*self]\n") == [
                "a.yaml:1:11: error: [yaml-alias] the anchor '&self' is not defined before this alias"
            ]
        )
    }

    @Test func rejectsAliasBombs() {
        var text = "l0: &l0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
            text += "l\(level): &l\(level) [\(aliases)]\n"
        }
        #expect(
            messages(text) == [
                "a.yaml:6:15: error: [yaml-alias] the aliases up to this one repeat more than 250000 values"
            ]
        )
    }

    @Test func rejectsDepthBuiltByAliases() {
        var text = "l0: &l0 [1]\n"
        for level in 1...300 { text += "l\(level): &l\(level) [*l\(level - 1)]\n" }
        #expect(messages(text) == ["a.yaml:127:14: error: [yaml-depth] the text is nested deeper than 128 levels"])
    }

    @Test func rejectsDeepNesting() {
        let allowed = String(repeating: "[", count: 127) + "1" + String(repeating: "]", count: 127)
        #expect(parse(allowed).diagnostics.isEmpty)
        #expect(
            messages(String(repeating: "[", count: 100_000)) == [
                "a.yaml:1:129: error: [yaml-depth] the text is nested deeper than 128 levels"
            ]
        )
    }
}
