import Foundation
import Testing

@Suite(.blocking) struct InputFileTests {
    @Test(arguments: [
        ("none.yaml", "the file 'none.yaml' does not exist"), (".", "'.' is a directory; name the file in it"),
    ])
    func reportsFilesThatCannotBeRead(path: String, sentence: String) throws {
        let run = try ApigenRunner().run("check", path)
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: \(sentence)\n")
    }

    @Test func rejectsAFileOfMoreThan128Megabytes() throws {
        let tool = try ApigenRunner()
        try tool.write("", to: "a.yaml")
        let file = try FileHandle(forWritingTo: tool.directory.appending(path: "a.yaml"))
        // A sparse file takes no space on the disk.
        try file.truncate(atOffset: 200 << 20)
        try file.close()
        let run = try tool.run("check", "a.yaml")
        #expect(run.status == 2)
        #expect(run.errors == "apigen: error: 'a.yaml' is larger than 128 MB; split the description\n")
    }
}
