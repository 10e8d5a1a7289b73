import Foundation
import TestSupport
import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct HandWrittenClientTests {
    @Test func theMissingMethodsCompile() async throws {
        let (before, after) = try await onThread {
            let tool = try ShopRepository.create()
            try tool.write(ShopRepository.changed, to: "shop.yaml")
            _ = try tool.regenerate()
            let files = try tool.names(in: "Sources/Generated")
            for name in files {
                try tool.write(try tool.read("Sources/Generated/\(name)"), to: "Sources/\(name)")
            }
            try FileManager.default.removeItem(at: tool.directory.appending(path: "Sources/Generated"))
            let before = try tool.typecheck("Sources")
            try tool.write(
                ShopRepository.client + "\n" + ShopRepository.missingMethods + "}\n",
                to: "Sources/SyncShopClient.swift"
            )
            return (before, try tool.typecheck("Sources"))
        }
        #expect(before.errors.contains("does not conform to protocol 'SyncShopAPI'"), "\(before.errors)")
        #expect(after.status == 0, "\(after.errors)")
    }

    @Test func aMethodWithoutItsDefaultValuesIsMissing() throws {
        let tool = try ShopRepository.create()
        try tool.write(
            ShopRepository.client.replacing(" = nil", with: "") + "}\n",
            to: "Sources/SyncShopClient.swift"
        )
        let run = try tool.regenerate("--sources", "Sources")
        #expect(run.output.contains("lacks 1 method; add it:\n\n    @available(*, noasync)\n    func things("))
    }

    @Test func nothingIsMissingWithoutAHandWrittenClient() throws {
        let tool = try ShopRepository.create()
        try tool.write(
            "/// Mentions SyncShopAPI, and func f(_ api: any SyncShopAPI) {}\n",
            to: "Sources/A.swift"
        )
        try FileManager.default.removeItem(at: tool.directory.appending(path: "Sources/SyncShopClient.swift"))
        try tool.write(ShopRepository.changed, to: "shop.yaml")
        #expect(try !tool.regenerate("--sources", "Sources").output.contains("lacks"))
    }
}
