import Foundation
import OpenAPIReader
import Testing
@testable import APIDiff
@Suite struct DumpTests {
    @Test func dump() throws {
        var out = "", msgs = ""
        for (i, pair) in RulePair.all.enumerated() {
            for c in try pair.changes() {
                out += "\(i) \(pair.id) [\(c.rule.id)] {\(c.subject)} \(c.old?.description ?? "-") \(c.new?.description ?? "-") \(c.breaks.rawValue)\n"
                msgs += "\(i) [\(c.rule.id)] \(c.message)\n"
            }
        }
        let dir = ProcessInfo.processInfo.environment["DUMP"]!
        try out.write(toFile: dir + "/facts.txt", atomically: true, encoding: .utf8)
        try msgs.write(toFile: dir + "/messages.txt", atomically: true, encoding: .utf8)
    }
}
