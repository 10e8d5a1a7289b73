import APIPlan
import Foundation
import OpenAPIReader
import TestSupport
import Testing

@testable import APIDiff

/// Compares the return types that `APIDiff` expects with those of the generator.
@Suite struct AnswerShapeTests {
    private static var files: [URL] {
        let base = TestPackage.root.appending(path: "Tests/ApigenTests/Fixtures/Descriptions")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".yaml") }.map { base.appending(path: $0) }
    }

    @Test(arguments: files) func agreesWithThePlan(file: URL) throws {
        let reading = DescriptionReader.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
        // A description with errors has no plan.
        guard let description = reading.description, let plan = ClientPlanner.plan(description).plan else { return }
        for operation in description.operations {
            // The plan splits a path with parameters into pieces.
            let methods = plan.operations.filter { $0.method == operation.method && Self.path($0) == operation.path }
            if operation.path.contains("{") || methods.isEmpty { continue }
            let plain = methods.first { if case .stream = $0.result { false } else { true } }
            #expect(ResponseShape(operation) == plain.map { Self.shape(of: $0.result) }, "\(operation.methodAndPath)")
        }
    }

    /// Returns the path of an operation without path parameters.
    private static func path(_ operation: OperationPlan) -> String? {
        operation.path.reduce(into: String?("")) { path, piece in
            if case .literal(let text) = piece { path?.append(text) } else { path = nil }
        }
    }

    private static func shape(of result: ResultPlan) -> ResponseShape {
        switch result {
        case .empty, .stream, .pages: .nothing
        case .value: .value
        case .text: .text
        case .bytes: .bytes
        case .optional(let wrapped): .optional(shape(of: wrapped))
        case .choice: .choice
        }
    }
}
