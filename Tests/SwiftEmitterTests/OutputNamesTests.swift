import Testing

@testable import SwiftEmitter

/// The plugin declares the outputs with `OutputNames`; the emitter writes the files of `GeneratedFile.Name`.
@Suite struct OutputNamesTests {
    @Test(arguments: [1, 2, 8]) func areTheNamesOfTheFilesThatAreWritten(shards: Int) {
        #expect(OutputNames.all(shards: shards) == GeneratedFile.Name.all(shards: shards).map(\.rawValue))
    }

    @Test func beginWithTheKindsOfContent() {
        #expect(OutputNames.contents == GeneratedFile.Name.Content.allCases.map(\.rawValue))
        #expect(
            OutputNames.all(shards: 2) == [
                "Client.swift", "Client2.swift", "SyncAPI.swift", "SyncAPI2.swift", "Models.swift", "Models2.swift",
            ]
        )
    }

    @Test(arguments: [(0, 1), (262_143, 1), (262_144, 2), (1 << 20, 5), (1 << 30, 8)])
    func aDescriptionHasAShardForEvery256KiBAndAtMostEight(size: Int, shards: Int) {
        #expect(OutputNames.shards(forSize: size) == shards)
    }
}
