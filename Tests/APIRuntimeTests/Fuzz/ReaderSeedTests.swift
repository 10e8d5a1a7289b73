import Foundation
import TestSupport
import Testing

/// The first inputs of fuzzing, and those that it found.
@Suite struct ReaderSeedTests {
    @Test(arguments: ReaderChecks.all.keys.sorted())
    func everySeedPassesItsCheck(_ name: String) throws {
        let folder = TestPackage.root.appending(path: "Tests/Fuzz/Seeds/\(name)")
        let check = try #require(ReaderChecks.all[name])
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count >= 3)
        for file in files {
            #expect(check(Array(try Data(contentsOf: file))) == nil, "\(name)/\(file.lastPathComponent)")
        }
    }

    @Test(arguments: ReaderChecks.all.keys.sorted())
    func changedSeedsPassEveryCheck(_ name: String) throws {
        let folder = TestPackage.root.appending(path: "Tests/Fuzz/Seeds/\(name)")
        let check = try #require(ReaderChecks.all[name])
        var source = SeededSource(7)
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let seed = Array(try Data(contentsOf: file))
            for _ in 0..<200 {
                var bytes = seed
                for _ in 0..<Int.random(in: 1...4, using: &source) where !bytes.isEmpty {
                    let index = Int.random(in: 0..<bytes.count, using: &source)
                    switch Int.random(in: 0..<3, using: &source) {
                    case 0: bytes[index] = UInt8.random(in: 0...255, using: &source)
                    case 1: bytes.remove(at: index)
                    default: bytes.insert(contentsOf: bytes[..<min(bytes.count, 8)], at: index)
                    }
                }
                #expect(check(bytes) == nil, "\(bytes)")
            }
        }
    }
}
