import Foundation
import Testing

@Suite(.blocking) struct OutputDirectoryTests {
    @Test func givesAChangedFileALaterSecondAndLeavesAnUnchangedOne() throws {
        let tool = try ApigenRunner.withLab()
        #expect(try tool.run("generate", "lab.yaml", "--output", "out").status == 0)
        for number in 1...4 {
            let client = try tool.modificationDate(of: "out/Client.swift")
            let models = try tool.modificationDate(of: "out/Models.swift").timeIntervalSince1970.rounded(.down)
            try tool.write(ApigenRunner.lab.replacing("Name:", with: "Name\(number):"), to: "lab.yaml")
            #expect(try tool.run("generate", "lab.yaml", "--output", "out").output == "changed: out/Models.swift\n")
            #expect(try tool.modificationDate(of: "out/Client.swift") == client)
            #expect(try tool.modificationDate(of: "out/Models.swift").timeIntervalSince1970.rounded(.down) > models)
        }
    }

    @Test func reportsDifferencesWithoutWriting() throws {
        let tool = try ApigenRunner.withLab()
        _ = try tool.run("generate", "lab.yaml", "--output", "out")
        let same = try tool.run("generate", "lab.yaml", "--output", "out", "--check")
        #expect(same.status == 0)
        #expect(same.errors.isEmpty)
        try tool.write("// changed\n", to: "out/Models.swift")
        try tool.write("// old\n", to: "out/Old.swift")
        try FileManager.default.removeItem(at: tool.directory.appending(path: "out/SyncAPI.swift"))
        let other = try tool.run("generate", "lab.yaml", "--output", "out", "--check")
        #expect(other.status == 1)
        #expect(other.output.isEmpty)
        #expect(
            other.errors == """
                'out/SyncAPI.swift' is missing
                'out/Models.swift' differs
                'out/Old.swift' is not a generated file
                'out' is not up to date with 'lab.yaml'; run 'apigen generate' without --check

                """
        )
        #expect(try tool.read("out/Models.swift") == "// changed\n")
    }

    @Test func reportsPathsThatCannotBeWritten() throws {
        let tool = try ApigenRunner.withLab()
        let file = try tool.run("generate", "lab.yaml", "--output", "lab.yaml/out")
        #expect(file.status == 2)
        #expect(
            file.errors
                == "apigen: error: the directory 'lab.yaml/out' cannot be created; check the path and its permissions\n"
        )
        let taken = tool.directory.appending(path: "out/Client.swift")
        try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: true)
        let directory = try tool.run("generate", "lab.yaml", "--output", "out")
        #expect(directory.status == 2)
        #expect(
            directory.errors == "apigen: error: 'out/Client.swift' cannot be written; check the permissions of 'out'\n"
        )
        #expect(try tool.names(in: "out") == ["Client.swift"])
    }
}
