import APIPlan
import Testing

@Suite struct ScalarTypeTests {
    @Test func formatsHaveTypes() {
        let formats = [
            ("string", "date-time", "DateTime"), ("string", "date", "CalendarDate"), ("string", "time", "TimeOfDay"),
            ("string", "duration", "CalendarDuration"), ("string", "uuid", "UUIDText"), ("string", "uri", "URLText"),
            ("string", "byte", "Base64Data"), ("string", "decimal", "DecimalText"),
            ("number", "decimal", "DecimalNumber"),
            ("integer", "int32", "Int32"), ("integer", "uint64", "UInt64"),
        ]
        for (type, format, name) in formats {
            let planned = Planned(schemas: "One: { type: \(type), format: \(format) }")
            #expect(planned.type("One")?.kind == ScalarType(rawValue: name).map { .alias(.scalar($0)) })
        }
        let plain = [
            ("string", "email", TypeReference.string), ("integer", "int64", .integer), ("number", "float", .number),
        ]
        for (type, format, reference) in plain {
            #expect(
                Planned(schemas: "One: { type: \(type), format: \(format) }").type("One")?.kind == .alias(reference)
            )
        }
    }

    @Test func onlyFixedWidthIntegersAreTypesOfSwift() {
        #expect(ScalarType.allCases.filter { !$0.isRuntime }.map(\.rawValue).allSatisfy { $0.contains("Int") })
        #expect(ScalarType.decimalNumber.isRuntime)
        #expect(ScalarType.base64.isRuntime)
    }
}
