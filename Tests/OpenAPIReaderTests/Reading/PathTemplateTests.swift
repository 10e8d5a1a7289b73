import Testing

@testable import OpenAPIReader

struct PathTemplateTests {
    @Test func findsNames() {
        #expect(PathTemplate("/a/{b}/c/{d}.{e}")?.names == ["b", "d", "e"])
        #expect(PathTemplate("/")?.names == [])
    }

    @Test func hasTheSameShapeForOtherNames() {
        #expect(PathTemplate("/a/{b}")?.shape == PathTemplate("/a/{c}")?.shape)
        #expect(PathTemplate("/a/{b}")?.shape != PathTemplate("/a/b")?.shape)
    }

    @Test(arguments: ["/{", "/}", "/{}", "/{a{b}}", "/{a", "/a}"])
    func rejectsUnbalancedBraces(path: String) {
        #expect(PathTemplate(path) == nil)
    }
}
