import Foundation
import TestSupport
import Testing

/// Compares earlier descriptions of LocalLab with the current one, after the overlay is applied to both.
///
/// The files in `Fixtures/LocalLab` are the results of `app.openapi()` in the packages of PyPI, converted by `apigen fetch`.
@Suite(.blocking) struct LocalLabVersionsTests {
    private func diff(_ old: URL, _ new: URL) throws -> [Substring] {
        let config = TestPackage.root.appending(path: "schema/apigen.yaml")
        let run = try ApigenRunner().run("diff", old.path, new.path, "--config", config.path)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty, "\(run.errors)")
        let folders = [old, new].map { $0.deletingLastPathComponent().path + "/" }
        return folders.reduce(run.output) { $0.replacing($1, with: "") }.split(separator: "\n")
    }

    private func published(_ version: String) -> URL {
        TestPackage.root.appending(path: "Tests/ApigenTests/Fixtures/LocalLab/\(version).yaml")
    }

    /// The overlay sets the name of the method, so a change of the operationId is compatible.
    @Test func version0Point10ChangedDefaultsAndTheOrderOfProperties() throws {
        let lines = try diff(published("0.6.6"), published("0.10.0"))
        let rules = lines.compactMap { $0.firstMatch(of: #/: ([a-z, ]+: \[[a-z-]+\])/#)?.1 }
        #expect(
            rules == [
                "wire: [request-default-changed]", "wire: [request-default-changed]", "wire: [request-default-changed]",
                "source: [request-property-order-changed]", "source: [request-property-order-changed]",
                "source: [request-property-order-changed]", "compatible: [version-changed]",
                "compatible: [operation-id-changed]",
            ]
        )
        #expect(
            lines[0].contains(
                "the default of 'BatchGenerationRequest.top_p' changed from 0.9 to 0.92 (was 0.6.6.yaml:"
            )
        )
        #expect(lines.last == "8 changes: 3 break the wire, 3 break source; the next version is a major version")
    }

    @Test func version0Point11Point3ChangedNothingButItsVersion() throws {
        let lines = try diff(published("0.10.0"), TestPackage.root.appending(path: "schema/locallab.yaml"))
        #expect(
            lines == [
                "locallab.yaml:2:1: compatible: [version-changed] the API version changed from '0.10.0' to '0.11.3' (was "
                    + "0.10.0.yaml:2:1)",
                "1 change: 0 break the wire, 0 break source; the next version is a patch version",
            ]
        )
    }
}
