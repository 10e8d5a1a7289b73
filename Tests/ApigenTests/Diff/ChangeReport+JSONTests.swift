import Foundation
import Testing

/// Serialized, because each test blocks a thread of the pool that all tests share.
@Suite(.serialized, .blocking) struct ChangeReportJSONTests {
    @Test func writesAnObjectWithAllChanges() throws {
        struct Report: Decodable {
            struct Position: Decodable, Equatable {
                var file: String
                var line: Int
                var column: Int
            }
            struct Item: Decodable {
                var id: String
                var subject: String
                var message: String
                var breaksWire: Bool
                var breaksSource: Bool
                var old: Position?
                var new: Position?
            }
            var step: String
            var counts: [String: Int]
            var changes: [Item]
        }
        let report = try JSONDecoder().decode(
            Report.self,
            from: Data(try ChangedDescription.diff("--format", "json").output.utf8)
        )
        #expect(report.step == "major")
        #expect(report.counts == ["changes": 4, "wire": 2, "source": 2])
        let removal = try #require(report.changes.first { $0.id == "operation-removed" })
        #expect(removal.subject == "DELETE /things")
        #expect(removal.message == "'DELETE /things' was removed")
        #expect(removal.breaksWire && removal.breaksSource)
        #expect(removal.old == Report.Position(file: "old.yaml", line: 9, column: 5))
        #expect(removal.new == nil)
    }
}
