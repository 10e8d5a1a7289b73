import APIPlan
import Testing

@Suite struct SwiftNameTests {
    @Test(arguments: [
        ("model_id", "modelID", "ModelID"),
        ("public_ip", "publicIP", "PublicIP"),
        ("cpu_usage", "cpuUsage", "CPUUsage"),
        ("id", "id", "ID"),
        ("cpu", "cpu", "CPU"),
        ("URL", "url", "URL"),
        ("modelIDs", "modelIDs", "ModelIDs"),
        ("image_urls", "imageURLs", "ImageURLs"),
        ("HTTPValidationError", "httpValidationError", "HTTPValidationError"),
        ("generate_text_generate_post", "generateTextGeneratePost", "GenerateTextGeneratePost"),
        ("MAX_TOKENS", "maxTokens", "MaxTokens"),
        ("ACTIVE", "active", "ACTIVE"),
        ("DPOMethod", "dpoMethod", "DPOMethod"),
        ("sha256", "sha256", "SHA256"),
        ("top_k", "topK", "TopK"),
        ("X-Rate-Limit", "xRateLimit", "XRateLimit"),
        ("get /models/{id}", "getModelsID", "GetModelsID"),
        ("don't", "dont", "Dont"),
        ("größe", "größe", "Größe"),
        ("名前", "名前", "名前"),
        ("snake__case_", "snakeCase", "SnakeCase"),
    ])
    func joinsWords(wireName: String, member: String, type: String) {
        #expect(SwiftName.member(wireName) == member)
        #expect(SwiftName.type(wireName) == type)
    }

    @Test(arguments: [
        ("", "empty"), ("3d", "_3d"), ("1.0", "_1_0"),
        ("gpt-3.5-turbo", "gpt3_5Turbo"), ("v2-10", "v2_10"), ("1080p", "_1080p"), ("+1", "plus1"), ("-1", "minus1"),
        ("*", "asterisk"),
        ("<=", "lessThanSignEqualsSign"), ("👍", "thumbsUpSign"), ("\u{0}", "u0"), ("_", "lowLine"),
        ("`", "graveAccent"),
    ])
    func findsNamesWhereThereAreNoLetters(wireName: String, member: String) {
        #expect(SwiftName.member(wireName) == member)
    }

    @Test(arguments: ["in", "default", "init", "protocol", "self", "await", "repeat"])
    func putsKeywordsInBackticks(name: String) {
        #expect(SwiftName.spelled(name) == "`\(name)`")
    }

    @Test(arguments: ["type", "get", "some", "prompt", "actor"])
    func leavesOtherNamesBare(name: String) {
        #expect(SwiftName.spelled(name) == name)
    }

    @Test(arguments: [
        ("`in`", "in"), ("`init`", "init"), ("prompt", "prompt"), ("`inout`", "`inout`"), ("`var`", "var"),
    ])
    func onlyInoutNeedsBackticksAsALabel(spelled: String, label: String) {
        #expect(SwiftName.label(spelled) == label)
    }

    @Test func recognizesValidNames() {
        #expect(SwiftName.isIdentifier("streamChat"))
        #expect(SwiftName.isIdentifier("größe"))
        for name in ["", "_", "3d", "a b", "a-b", "f()", "a`", "a\n"] { #expect(!SwiftName.isIdentifier(name)) }
    }

    @Test(arguments: [
        ("Choices", "Choice"), ("Entries", "Entry"), ("Boxes", "Box"), ("Matches", "Match"), ("Models", "Model"),
    ])
    func findsTheSingular(plural: String, singular: String) {
        #expect(SwiftName.singular(plural) == singular)
    }

    @Test(arguments: ["Loc", "Status", "Class", "Analysis", "S"])
    func otherWordsHaveNoSingular(name: String) {
        #expect(SwiftName.singular(name) == nil)
    }

    @Test func leavesOutTheAssembliesOfDotNetTypes() {
        let name =
            "System.Collections.List`1[[Shop.Item, Shop.Models, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]"
        #expect(SwiftName.type(name) == "SystemCollectionsList1ShopItem")
        #expect(
            SwiftName.type(
                "Pair`2[[A, X, Version=1, Culture=neutral, PublicKeyToken=null],[B, Y, Version=1, Culture=neutral, PublicKeyToken=null]]"
            ) == "Pair2AB"
        )
        #expect(SwiftName.type("Version=1") == "Version1")
    }
}
