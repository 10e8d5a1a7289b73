import APIDiff
import OpenAPIReader

extension ChangeReport {
    /// The report as commands of GitHub's workflows: an error where the wire breaks, a warning where source does, else a
    /// notice (docs.github.com, "Workflow commands for GitHub Actions").
    var annotations: String {
        let lines = changes.map { change in
            var properties: [String] = []
            if let place = change.new {
                properties = ["file=\(property(file(place.file)))", "line=\(place.line)", "col=\(place.column)"]
            } else {
                // What is gone has no line in the new file.
                properties = ["file=\(property(file(new)))"]
            }
            properties.append("title=\(property("\(change.breaks.words): \(change.rule.id)"))")
            return "::\(level(change.breaks)) \(properties.joined(separator: ","))::\(data(change.message))\n"
        }
        return lines.joined() + "\(summary)\n"
    }

    private func level(_ breaks: Breakage) -> String {
        breaks.contains(.wire) ? "error" : breaks.contains(.source) ? "warning" : "notice"
    }

    /// The path of a file in the work tree, without the revision that it was read from.
    private func file(_ name: String) -> String {
        guard name.hasPrefix("git:"), let path = name.split(separator: ":", maxSplits: 2).last else { return name }
        return String(path.hasPrefix("./") ? path.dropFirst(2) : path)
    }

    private func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
