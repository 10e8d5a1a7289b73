import APIDiff
import APIPlan
import ClientGeneration
import OpenAPIReader

/// The settings under `diff` in a configuration.
struct DiffSettings {
    /// The changes to report, and what they break.
    var policy = ChangePolicy()

    /// The changes for which `apigen diff` exits with status 1, unless the command line selects them.
    var failsOn: Breakage = []
}

extension ConfigurationReader {
    /// Returns the settings in the mapping under `diff`.
    mutating func diffSettings(in value: YAMLNode) -> DiffSettings {
        var settings = DiffSettings()
        for entry in entries(of: value, "'diff'") {
            switch entry.key {
            case "fail-on": settings.failsOn = choice(entry, Self.verdicts) ?? []
            case "ignore": settings.policy.exceptions = texts(entry).compactMap { exception($0) }
            case "severities": settings.policy.verdicts = severities(entry)
            default: unknown(entry, "'diff'", among: ["fail-on", "ignore", "severities"])
            }
        }
        return settings
    }

    private static let verdicts: [String: Breakage] = [
        "wire": .wire, "source": .source, "both": [.wire, .source], "none": [],
    ]

    /// `RULE` or `RULE SUBJECT`.
    private mutating func exception(_ text: ConfiguredText) -> ChangePolicy.Exception? {
        let parts = text.text.split(separator: " ", maxSplits: 1)
        guard let rule = parts.first.map(String.init), isRule(rule, text.position) else { return nil }
        return ChangePolicy.Exception(rule: rule, subject: parts.count == 2 ? String(parts[1]) : nil)
    }

    private mutating func severities(_ list: YAMLEntry) -> [String: Breakage] {
        var severities: [String: Breakage] = [:]
        for entry in entries(of: list.value, "'severities'") where isRule(entry.key, entry.position) {
            severities[entry.key] = choice(entry, Self.verdicts)
        }
        return severities
    }

    private mutating func isRule(_ id: String, _ position: SourcePosition) -> Bool {
        guard RuleCatalog.rule(id) == nil else { return true }
        let hint = Suggestion.nearest(to: id, among: RuleCatalog.rules.map(\.id)).map { "; did you mean '\($0)'?" }
        error("\(id.quoted) is not a rule of 'apigen rules'\(hint ?? "")", position)
        return false
    }
}
