import APIDiff
import OpenAPIReader

extension ChangeReport {
    /// The report as workflow commands of GitHub: an error for a change that breaks the wire, a warning for one that breaks
    /// source, otherwise a notice (docs.github.com, "Workflow commands for GitHub Actions").
    var annotations: String {
        let lines = changes.map { change in
            var properties: [String] = []
            if let position = change.new {
                properties = [
                    "file=\(property(file(position.file)))", "line=\(position.line)", "col=\(position.column)",
                ]
            } else {
                // A removed element has no line in the new file.
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

    /// The path of a file in the work tree, without the revision from which it was read.
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
