import Foundation
import Testing

/// The first inputs of fuzzing, and those that it found.
@Suite struct YAMLSeedTests {
    @Test func everySeedHolds() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fuzz/Seeds/yaml")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count >= 3)
        for file in files {
            #expect(YAMLCheck.fault(Array(try Data(contentsOf: file))) == nil, "\(file.lastPathComponent)")
        }
    }
}
