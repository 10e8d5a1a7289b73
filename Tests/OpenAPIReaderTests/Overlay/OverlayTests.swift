import OpenAPIReader
import Testing

struct OverlayTests {
    private let text = document(
        """
        paths:
          /a:
            get: {operationId: a, tags: [one], x-internal: true, responses: {}}
            post: {operationId: b, tags: [two], responses: {}}
          /b/{c}:
            get: {operationId: c, deprecated: true, responses: {}}
        """
    )

    private func read(_ actions: String, version: String = "1.0.0") -> ReadingResult {
        let overlay = "overlay: \(version)\ninfo: {title: O, version: '1'}\nactions:\n\(actions)"
        let source = OverlaySource(text: Array(overlay.utf8), file: "overlay.yaml")
        return DescriptionReader.read(Array(text.utf8), file: "api.yaml", overlays: [source])
    }

    @Test(arguments: [
        ("$.paths['/a']", ["c"]),
        ("$.paths.*.get", ["b"]),
        ("$..[?@.x-internal == true]", ["b", "c"]),
        ("$.paths.*[?@.deprecated]", ["a", "b"]),
        ("$.paths.*[?@.tags[0] == 'one' || @.deprecated == true]", ["b"]),
        ("$.paths.*[?!(@.operationId != 'a') && @.responses]", ["b", "c"]),
        ("$.paths[?@.post]", ["c"]),
        ("$.paths['/a'][\"get\", \"post\"]", ["c"]),
    ])
    func removesWhatItsTargetMatches(target: String, left: [String]) {
        let result = read("  - {target: '\(target.replacing("'", with: "''"))', remove: true}")
        #expect(result.description?.operations.map(\.operationID) == left)
        #expect(!result.diagnostics.contains { $0.code == "overlay-target" })
    }

    @Test func mergesAnUpdate() throws {
        let result = read(
            """
              - target: $.paths['/a'].get
                update: {summary: New, tags: [more], x-swift-name: fetch}
              - {target: $.info, update: {title: Other}}
              - {target: "$.paths['/a'].post.tags", update: last}
              - {target: $.paths, update: {/d: {get: {operationId: d, responses: {}}}}}
            """
        )
        let operations = try #require(result.description?.operations)
        #expect(result.description?.info.title == "Other")
        #expect(operations.map(\.operationID) == ["a", "b", "c", "d"])
        #expect(operations[0].summary == "New")
        #expect(operations[0].tags == ["one", "more"])
        #expect(operations[0].swiftName == "fetch")
        #expect(operations[1].tags == ["two", "last"])
        #expect(operations[3].position.description == "overlay.yaml:8:37")
    }

    private func overlayMessages(_ result: ReadingResult) -> [String] {
        result.diagnostics.filter { $0.code.hasPrefix("overlay") }.map(\.description)
    }

    @Test func movesWithCopyAndRemove() {
        let actions = """
              - {target: $.paths, update: {/moved: {}}}
              - {target: "$.paths['/moved']", copy: "$.paths['/a']"}
              - {target: "$.paths['/a']", remove: true}
            """
        let result = read(actions, version: "1.1.0")
        #expect(
            result.description?.operations.map { "\($0.method) \($0.path)" } == [
                "GET /b/{c}", "GET /moved", "POST /moved",
            ]
        )
        #expect(!result.diagnostics.contains { $0.code.hasPrefix("overlay") })
        #expect(
            overlayMessages(read(actions)) == [
                "overlay.yaml:5:35: warning: [overlay-version] 'copy' is part of Overlay 1.1; it is applied, and other "
                    + "tools need 'overlay: 1.1.0'"
            ]
        )
        #expect(
            overlayMessages(read("  - {target: $.info, copy: $.paths.*}", version: "1.1.0")) == [
                "overlay.yaml:4:28: error: [overlay-copy] '$.paths.*' must select one node to copy, and it selects 2"
            ]
        )
    }

    @Test(arguments: [
        ("[2,0]", ["two"]), ("[::-1]", []), ("[2:0:-1]", ["one"]), ("[-1,0]", ["two"]), ("[0,0]", ["two", "three"]),
    ])
    func removesTheSelectedMembersInAnyOrder(selector: String, left: [String]) {
        let text = document("servers: [{url: one}, {url: two}, {url: three}]\npaths: {}")
        let overlay = "overlay: 1.0.0\nactions: [{target: '$.servers\(selector)', remove: true}]"
        let source = OverlaySource(text: Array(overlay.utf8), file: "overlay.yaml")
        let result = DescriptionReader.read(Array(text.utf8), file: "api.yaml", overlays: [source])
        #expect(result.description?.servers.map(\.url) == left)
    }

    @Test func refusesToRemoveTheWholeDescription() {
        let result = read("  - {target: $, remove: true}")
        #expect(
            overlayMessages(result) == [
                "overlay.yaml:4:14: error: [overlay-target] the whole description cannot be removed; name the part of it "
                    + "that is to go"
            ]
        )
    }

    @Test(arguments: [
        ("$.path", "warning: [overlay-target] '$.path' matches nothing in the description"),
        ("paths", "error: [overlay-target] 'paths' is not a valid JSONPath: it must begin with '$'"),
        ("$.a[", "error: [overlay-target] '$.a[' is not a valid JSONPath: it ends too early"),
        (
            "$.a[?lower(@.b) > 2]",
            "error: [overlay-target] '$.a[?lower(@.b) > 2]' is not a valid JSONPath: the function 'lower' is not defined in RFC 9535"
        ),
    ])
    func reportsInvalidTargets(target: String, message: String) {
        let found = read("  - {target: '\(target)', remove: true}").diagnostics.filter { $0.code == "overlay-target" }
        #expect(found.map(\.description) == ["overlay.yaml:4:14: \(message)"])
    }
}
