import APIDiff
import OpenAPIReader
import Platform

extension ChangeReport {
    /// The report as a JSON object with sorted keys.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let document = Document(
            old: old,
            new: new,
            step: step.rawValue,
            counts: .init(changes: changes.count, wire: wire.count, source: source.count),
            changes: changes.map(Document.Item.init)
        )
        // Encoding strings and numbers does not fail.
        let data = (try? encoder.encode(document)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private struct Document: Encodable {
        struct Counts: Encodable {
            var changes: Int
            var wire: Int
            var source: Int
        }

        struct Position: Encodable {
            var file: String
            var line: Int
            var column: Int

            init(_ position: SourcePosition) {
                file = position.file
                line = position.line
                column = position.column
            }
        }

        struct Item: Encodable {
            var id: String
            var subject: String
            var message: String
            var breaksWire: Bool
            var breaksSource: Bool
            var old: Position?
            var new: Position?

            init(_ change: Change) {
                id = change.rule.id
                subject = change.subject
                message = change.message
                breaksWire = change.breaks.contains(.wire)
                breaksSource = change.breaks.contains(.source)
                old = change.old.map(Position.init)
                new = change.new.map(Position.init)
            }
        }

        var old: String
        var new: String
        var step: String
        var counts: Counts
        var changes: [Item]
    }
}
