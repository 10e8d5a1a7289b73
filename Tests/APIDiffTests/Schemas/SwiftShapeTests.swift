import APIPlan
import OpenAPIReader
import Testing

@testable import APIDiff

/// Compares the Swift types that `APIDiff` knows with those of the generator.
@Suite struct SwiftShapeTests {
    /// The registry's formats (spec.openapis.org/registry/format) and an unknown one.
    private static let formats = [
        "binary", "base64url", "base64", "byte", "char", "commonmark", "date-time", "date", "decimal", "decimal128",
        "double", "double-int", "duration", "email", "float", "hostname", "http-date", "idn-email", "int16", "int32",
        "int64", "int8", "ipv4", "ipv6", "iri", "json-pointer", "media-range", "password", "regex", "time", "uint",
        "uint16", "uint32", "uint64", "uint8", "uri", "uri-reference", "url", "uuid", "unheard-of",
    ]

    @Test(arguments: formats) func agreesWithThePlanOnEachFormat(_ format: String) {
        #expect(SwiftShape.integers[format] == ScalarType.integer(format: format)?.rawValue)
        #expect(SwiftShape.numbers[format] == ScalarType.number(format: format)?.rawValue)
        #expect(SwiftShape.strings[format] == ScalarType.string(format: format)?.rawValue)
    }

    @Test func theListHasEveryFormatWithItsOwnType() {
        let known = SwiftShape.integers.merging(SwiftShape.numbers) { one, _ in one }
            .merging(SwiftShape.strings) { one, _ in one }
        #expect(Set(known.keys).isSubset(of: Self.formats))
        let types = [SwiftShape.integers, SwiftShape.numbers, SwiftShape.strings].flatMap(\.values)
        #expect(Set(types) == Set(ScalarType.allCases.map(\.rawValue)))
    }
}
