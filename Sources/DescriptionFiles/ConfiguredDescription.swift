package import OpenAPIReader
import Platform

/// Reads a description as the build plugin does: with the overlays in the `apigen.yaml` of its folder.
package enum ConfiguredDescription {
    /// Reads a description with its overlays and its other files; returns nil if the file cannot be read.
    ///
    /// An overlay that cannot be read is an error at its name. Other mistakes in the configuration are reported by `apigen`.
    package static func read(_ path: String, root: String? = nil) -> ReadingResult? {
        guard let text = bytes(path) else { return nil }
        var overlays: [OverlaySource] = []
        var diagnostics: [Diagnostic] = []
        for name in overlayNames(forDescription: path) {
            let file = name.text.hasPrefix("/") ? name.text : folder(of: path) + name.text
            if let text = bytes(file) {
                overlays.append(OverlaySource(text: text, file: file))
            } else {
                let message = "the overlay '\(file)' cannot be read; check the name"
                diagnostics.append(Diagnostic(.error, code: "overlay-missing", message, at: name.position))
            }
        }
        let loader = DescriptionFolder(description: path, root: root).loader
        var result = DescriptionReader.read(text, file: path, overlays: overlays, loader: loader)
        result.diagnostics += diagnostics
        if !diagnostics.isEmpty { result.description = nil }
        return result
    }

    private static func overlayNames(forDescription path: String) -> [(text: String, position: SourcePosition)] {
        let config = configurationPath(forDescription: path)
        guard let text = bytes(config) else { return [] }
        let items = YAMLParser.parse(text, file: config).root?["overlays"]?.value.items ?? []
        return items.compactMap { item in item.text.map { ($0, item.position) } }
    }

    /// Returns the path of `apigen.yaml`, or of `NAME.apigen.yaml` for `NAME.openapi.yaml`. The plugins have the same rule.
    private static func configurationPath(forDescription path: String) -> String {
        for ending in [".openapi.yaml", ".openapi.yml", ".openapi.json"] where path.hasSuffix(ending) {
            let name = path.dropLast(ending.count)
            if let last = name.last, last != "/" { return "\(name).apigen.yaml" }
        }
        return folder(of: path) + "apigen.yaml"
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map(Array.init)
    }
}
